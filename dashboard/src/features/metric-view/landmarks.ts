import { graphql, type ResultOf } from '../../api/graphql.ts'
import { useBlockQuery } from '../../api/use-block-query.ts'
import type { RailEvent } from '../../charts/rail-marks.ts'
import { formatBps } from '../../format/ratio.ts'
import { tameText } from '../../format/text.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import type { ChartWindow } from '../../time/chart-window.ts'

const landmarksQuery = graphql(`
  query Landmarks($asOfBlock: Int, $from: Timestamp, $to: Timestamp) {
    landmarks(asOfBlock: $asOfBlock, from: $from, to: $to) {
      totalCount
      nodes { kind timestamp blockNumber logIndex subjectId title oldFeeBps newFeeBps }
    }
  }
`)

type Landmark = ResultOf<typeof landmarksQuery>['landmarks']['nodes'][number]

function railEvent({
  kind,
  timestamp,
  blockNumber,
  logIndex,
  subjectId,
  title,
  newFeeBps,
}: Landmark): RailEvent {
  const words = chartTexts().events
  const common = { key: `${blockNumber}-${logIndex}`, at: timestamp }
  switch (kind) {
    case 'FEE_CHANGED':
      return { ...common, kind: 'fee', label: words.feeTo(formatBps(newFeeBps ?? 0)), link: null }
    case 'PROPOSAL_EXECUTED':
      return {
        ...common,
        kind: 'proposal',
        label: words.proposal(subjectId ?? '', tameText(title ?? '', 80)),
        link: `/proposals/${subjectId}`,
      }
    case 'DISPUTE_OPENED':
      return {
        ...common,
        kind: 'dispute',
        label: words.dispute(subjectId ?? ''),
        link: `/disputes/${subjectId}`,
      }
  }
}

/** What happened on the chain in the window of the page's charts. */
export function useRailEvents({ from, to }: ChartWindow, ready: boolean): readonly RailEvent[] {
  const { data } = useBlockQuery(landmarksQuery, { from, to }, { together: true, skip: !ready })
  return data?.landmarks.nodes.map(railEvent) ?? none
}

const none: readonly RailEvent[] = []
