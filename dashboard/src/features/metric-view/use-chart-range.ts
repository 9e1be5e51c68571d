import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { type ChartWindow, chartWindow } from '../../time/chart-window.ts'
import type { Granularity } from '../../time/windows.ts'
import { type ChartSearch, readViews, toggled, type View, type ViewFlag, writeViews } from './chart-search.ts'
import { beginningQuery, proposalTimeQuery } from './since-query.ts'

export interface ChartRange {
  readonly window: ChartWindow
  /** False while it is not known yet when the window starts. */
  readonly ready: boolean
  /** What the address says. */
  readonly search: ChartSearch
  /** Writes into the address; undefined takes an entry out. The same function each time, so that a chart that has it is not drawn again. */
  readonly change: (next: ChartSearch) => void
}

/** The window that all charts of a page show, and how finely. Lives in the address. */
export function useChartRange(): ChartRange {
  const { block } = useLedger()
  const search: ChartSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { since, range = 'max', from, to } = search
  const by = search.by?.toUpperCase() as Granularity | undefined
  // How long all of history is matters only to those who want it finely.
  const asksAll = range === 'max' && from === undefined && since === undefined
  const needsBeginning = asksAll && (by === 'HOUR' || by === 'DAY' || by === 'WEEK')
  const beginning = useBlockQuery(beginningQuery, {}, { together: true, skip: !needsBeginning })
  const proposal = useBlockQuery(
    proposalTimeQuery,
    { id: since ?? '' },
    { together: true, skip: since === undefined },
  )
  const first = beginning.data?.jobsPostedSeries.points[0]?.start ?? null
  const createdAt = proposal.data?.proposal?.createdAt
  const window = chartWindow({ range, from, to, by, since: createdAt }, block?.timestamp ?? 0, first)
  const waitsForProposal = since !== undefined && proposal.data === undefined && proposal.problem === null
  const waitsForBeginning = needsBeginning && beginning.data === undefined && beginning.problem === null
  const change = useCallback(
    (next: ChartSearch) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, ...next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return { window, ready: block !== null && !waitsForProposal && !waitsForBeginning, search, change }
}

/** How one chart is looked at, and a way to change that. Lives in the address. */
export function useChartView(key: string): { view: View; toggle: (flag: ViewFlag) => void } {
  const search: ChartSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const toggle = (flag: ViewFlag) =>
    void navigate({
      to: '.',
      search: (now) => {
        const views = readViews(now.charts)
        return { ...now, charts: writeViews(views.set(key, toggled(views.get(key) ?? usual, flag))) }
      },
      replace: true,
      resetScroll: false,
    })
  return { view: readViews(search.charts).get(key) ?? usual, toggle }
}

const usual: View = new Set()
