import { Skeleton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import frame from '../../charts/chart-frame.module.css'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { chartHeight } from '../../charts/chart-size.ts'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { Vote } from './proposals-query.ts'
import { btrst } from './tally.tsx'
import { tallySeries } from './tally-series.ts'

// Recharts is most of the dashboard's code; only those who look at a vote that has votes need it.
const TallyChart = lazy(async () => ({ default: (await import('./tally-chart.tsx')).TallyChart }))

function Legend() {
  return (
    <ul className={frame.legend}>
      {tallySeries().map(({ key, label, color, dash }) => (
        <li key={key}>
          <svg width="18" height="10" aria-hidden="true">
            <line x1="0" y1="5" x2="18" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
          </svg>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

function TallyTable({ tally }: { tally: Vote['tally'] }) {
  const words = texts().governance.tally
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={frame.table} aria-label={words.overTime} tabIndex={0}>
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
    </section>
  )
}

/** How the vote came about, block by block, with the quorum as a line; as a table too. */
export function TallyOverTime({ vote, asTable }: { vote: Vote; asTable: boolean }) {
  const navigate = useNavigate({ from: '/proposals/$id' })
  const words = texts().governance.tally
  const { tally, proposal } = vote
  const last = tally.at(-1)
  if (last === undefined) return null
  const toggle = () =>
    void navigate({
      search: ({ table: _before, ...rest }) => (asTable ? rest : { ...rest, table: true as const }),
      resetScroll: false,
      replace: true,
    })
  const summary = words.summary(tally.length, btrst(last.quorumVotes), btrst(proposal.quorum))
  return (
    <ChartFrame
      id="tally"
      title={words.overTime}
      marks={null}
      headline={null}
      legend={<Legend />}
      notes={[]}
      tools={
        <button type="button" className={frame.tool} aria-pressed={asTable} onClick={toggle}>
          {chartTexts().view.table}
        </button>
      }
    >
      {asTable ? (
        <TallyTable tally={tally} />
      ) : (
        <Suspense fallback={<Skeleton height={chartHeight} radius="sm" />}>
          <TallyChart vote={vote} summary={summary} />
        </Suspense>
      )}
    </ChartFrame>
  )
}
