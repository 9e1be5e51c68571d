import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { Vote } from './proposals-query.ts'
import { btrst } from './tally.tsx'
import { tallySeries } from './tally-series.ts'

// Recharts is most of the dashboard's code; only those who look at a vote that has votes need it.
const TallyChart = lazy(async () => ({ default: (await import('./tally-chart.tsx')).TallyChart }))

/** How the vote came about, block by block, with the quorum as a line; as a table too. */
export function TallyOverTime({ vote }: { vote: Vote }) {
  const words = texts().governance.tally
  const { tally, proposal } = vote
  const last = tally.at(-1)
  if (last === undefined) return null
  const summary = words.summary(tally.length, btrst(last.quorumVotes), btrst(proposal.quorum))
  return (
    <ChartFrame
      title={words.overTime}
      help={null}
      legend={tallySeries().map(({ label, color, dash }) => ({
        label,
        color,
        mark: dash === undefined ? 'line' : 'dashed',
      }))}
      partialNote={null}
      chart={
        <Suspense fallback={<Skeleton height={280} radius="sm" />}>
          <TallyChart vote={vote} summary={summary} />
        </Suspense>
      }
      table={
        <DataTable
          caption={words.overTime}
          rows={tally}
          rowKey={({ block }) => `${block}`}
          empty={words.noVotes}
          columns={[
            { key: 'block', title: words.block, cell: ({ block }) => formatCount(block) },
            { key: 'time', title: words.time, cell: ({ timestamp }) => formatDateTime(timestamp) },
            ...tallySeries().map(
              ({ key, label }) =>
                ({
                  key,
                  title: label,
                  align: 'right',
                  cell: (point: Vote['tally'][number]) => (
                    <Amount value={point[key]} token="BTRST" digits={0} />
                  ),
                }) as const,
            ),
          ]}
        />
      }
    />
  )
}
