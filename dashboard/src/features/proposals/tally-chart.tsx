import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { axisWidth, chartHeight, plotMargin } from '../../charts/chart-size.ts'
import { formatCount, formatShort } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Facts } from '../../ui/facts.tsx'
import type { Vote } from './proposals-query.ts'
import classes from './tally.module.css'
import { btrst } from './tally.tsx'
import { tallySeries } from './tally-series.ts'

const axisStyle = { fill: 'var(--ink-3)', fontSize: 12 } as const

type Point = Vote['tally'][number]

/** Drawing is the one place where an amount becomes a float: whole BTRST. */
const height = (value: string): number => Number(value) / 1e18

/** Votes of each side and those that count, block by block, against the quorum. */
export function TallyChart({ vote, summary }: { vote: Vote; summary: string }) {
  const { proposal, tally, block } = vote
  const words = texts().governance
  const last = Math.max(
    Math.min(proposal.voteEndBlock, block.number),
    tally.at(-1)?.block ?? proposal.voteStartBlock,
  )
  // The lines begin at nothing and go on to where the vote stands or ended.
  const nothing: Point = {
    block: proposal.voteStartBlock,
    timestamp: 0,
    forVotes: '0',
    againstVotes: '0',
    abstainVotes: '0',
    quorumVotes: '0',
  }
  const end = tally.at(-1)
  const points = [nothing, ...tally, ...(end && end.block < last ? [{ ...end, block: last }] : [])]
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <LineChart data={points} title={words.tally.overTime} desc={summary} margin={plotMargin}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="block"
          type="number"
          domain={[proposal.voteStartBlock, last]}
          tickFormatter={(value: number) => formatCount(Math.round(value))}
          allowDecimals={false}
          tick={axisStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          minTickGap={32}
        />
        <YAxis
          domain={[0, (most: number) => Math.max(most, height(proposal.quorum) * 1.08)]}
          tickFormatter={(value: number) => formatShort(BigInt(Math.round(value)), 0)}
          tick={axisStyle}
          tickLine={false}
          axisLine={false}
          width={axisWidth}
        />
        <ReferenceLine
          y={height(proposal.quorum)}
          stroke="var(--ink-2)"
          strokeDasharray="6 4"
          label={{
            value: words.tally.neededLine,
            position: 'insideBottomRight',
            fill: 'var(--ink-2)',
            fontSize: 12,
          }}
        />
        <Tooltip
          cursor={{ stroke: 'var(--rule-strong)' }}
          content={({ active, payload }) => {
            const point: Point | undefined = payload?.[0]?.payload
            if (!active || !point || point === nothing) return null
            return (
              <div className={classes.tooltip}>
                <p>
                  {words.tally.block} {formatCount(point.block)} · {formatDateTime(point.timestamp)}
                </p>
                <Facts rows={tallySeries().map(({ key, label }) => [label, btrst(point[key])] as const)} />
              </div>
            )
          }}
        />
        {tallySeries().map(({ key, label, color, dash }) => (
          <Line
            key={key}
            type="stepAfter"
            dataKey={(point: Point) => height(point[key])}
            name={label}
            stroke={color}
            strokeWidth={2}
            strokeDasharray={dash ?? 'none'}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
