import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount } from '../format/amount.ts'
import { formatPercent, type RatioParts } from '../format/ratio.ts'
import { formatBucket } from '../format/time.ts'
import type { Granularity } from '../time/windows.ts'
import {
  axisStyle,
  type Bucket,
  bucketBar,
  chartHeight,
  cursorStyle,
  Hatch,
  TooltipCard,
  tickLabel,
} from './chart-parts.tsx'

/** One bucket of invoices by submission: those ever disputed over all. */
export interface DisputeRatePoint extends Bucket {
  readonly ratio: RatioParts
}

export const disputeRateSeries = { rate: { label: 'Disputed share', color: 'var(--data-disputes)' } } as const

/** "1 of 52": small numbers are said as what they are. */
export const shareText = ({ numerator, denominator }: RatioParts): string =>
  `${formatCount(BigInt(numerator))} of ${formatCount(BigInt(denominator))}`

const height = ({ numerator, denominator }: RatioParts) =>
  denominator === '0' ? null : (Number(numerator) / Number(denominator)) * 100

/** Share of the invoices submitted in a bucket that were ever disputed. */
export function DisputeRateChart({
  points,
  granularity,
  summary,
}: {
  points: readonly DisputeRatePoint[]
  granularity: Granularity
  summary: string
}) {
  const hatch = `${useId()}disputes`
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <BarChart
        data={[...points]}
        title="Dispute rate"
        desc={summary}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="18%"
      >
        <defs>
          <Hatch id={hatch} color={disputeRateSeries.rate.color} />
        </defs>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="start"
          tickFormatter={tickLabel(granularity)}
          tick={axisStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          minTickGap={28}
        />
        <YAxis
          tickFormatter={(value: number) => `${value} %`}
          tick={axisStyle}
          tickLine={false}
          axisLine={false}
          width={48}
        />
        <Tooltip
          cursor={cursorStyle}
          content={({ active, payload }) => {
            const point: DisputeRatePoint | undefined = payload?.[0]?.payload
            if (!active || !point) return null
            return (
              <TooltipCard
                title={formatBucket(point.start, granularity)}
                partial={point.partial}
                rows={[
                  ['Disputed', shareText(point.ratio)],
                  ['Rate', formatPercent(point.ratio) ?? 'no data'],
                ]}
              />
            )
          }}
        />
        <Bar
          dataKey={(point: DisputeRatePoint) => height(point.ratio)}
          name="Disputed share"
          shape={bucketBar(disputeRateSeries.rate.color, hatch)}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
