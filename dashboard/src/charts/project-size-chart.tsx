import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { decimalsOf, formatCount, formatRounded } from '../format/amount.ts'
import { quotient, type RatioParts } from '../format/ratio.ts'
import { formatBucket } from '../format/time.ts'
import type { Granularity } from '../time/windows.ts'
import {
  axisStyle,
  type Bucket,
  bucketDot,
  chartHeight,
  cursorStyle,
  TooltipCard,
  tickAmount,
  tickLabel,
} from './chart-parts.tsx'

/** One bucket: mean as a ratio (USDC base units over projects), median in base units; both empty where no project began. */
export interface ProjectSizePoint extends Bucket {
  readonly ratio: RatioParts
  readonly median: string | null
}

export const projectSizeSeries = {
  mean: { label: 'Mean', color: 'var(--data-mean)' },
  median: { label: 'Median', color: 'var(--data-median)' },
} as const

export const sizeText = (value: bigint | string | null): string =>
  value === null ? 'no data' : `${formatRounded(BigInt(value), decimalsOf.USDC, 2)} USDC`

const height = (value: bigint | string | null) => (value === null ? null : Number(value) / 1e6)

/** Mean and median project size by bucket of acceptance; the gap between them shows how few large projects pull. */
export function ProjectSizeChart({
  points,
  granularity,
  summary,
}: {
  points: readonly ProjectSizePoint[]
  granularity: Granularity
  summary: string
}) {
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <LineChart
        data={[...points]}
        title="Average project size"
        desc={summary}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="start"
          tickFormatter={tickLabel(granularity)}
          tick={axisStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          minTickGap={28}
        />
        <YAxis tickFormatter={tickAmount} tick={axisStyle} tickLine={false} axisLine={false} width={48} />
        <Tooltip
          cursor={cursorStyle}
          content={({ active, payload }) => {
            const point: ProjectSizePoint | undefined = payload?.[0]?.payload
            if (!active || !point) return null
            return (
              <TooltipCard
                title={formatBucket(point.start, granularity)}
                partial={point.partial}
                rows={[
                  ['Mean', sizeText(quotient(point.ratio))],
                  ['Median', sizeText(point.median)],
                  ['Projects', formatCount(BigInt(point.ratio.denominator))],
                ]}
              />
            )
          }}
        />
        <Line
          dataKey={(point: ProjectSizePoint) => height(quotient(point.ratio))}
          name="Mean"
          stroke={projectSizeSeries.mean.color}
          strokeWidth={2.25}
          dot={bucketDot(projectSizeSeries.mean.color)}
          isAnimationActive={false}
        />
        <Line
          dataKey={(point: ProjectSizePoint) => height(point.median)}
          name="Median"
          stroke={projectSizeSeries.median.color}
          strokeWidth={2.25}
          strokeDasharray="5 4"
          dot={bucketDot(projectSizeSeries.median.color)}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
