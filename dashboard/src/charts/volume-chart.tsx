import { useId } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  type RectangleProps,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { decimalsOf, formatExact } from '../format/amount.ts'
import { formatBucket } from '../format/time.ts'
import type { Granularity } from '../time/windows.ts'
import {
  axisStyle,
  type Bucket,
  chartHeight,
  cursorStyle,
  Hatch,
  TooltipCard,
  tickAmount,
  tickLabel,
} from './chart-parts.tsx'

/** One bucket: both amounts in USDC base units. The fees are part of the volume. */
export interface VolumePoint extends Bucket {
  readonly gsv: string
  readonly fees: string
}

export const volumeSeries = {
  gsv: { label: 'Volume', color: 'var(--data-gsv)' },
  fees: { label: 'of which fees', color: 'var(--data-fees)' },
} as const

const exact = (value: string) => `${formatExact(BigInt(value), decimalsOf.USDC)} USDC`
/** Height of a bar: drawing is the one place where an amount becomes a float. */
const height = (value: string) => Number(value) / 1e6

/** The volume's bar with the fees at its foot, because they are a part of it; both hatched while the bucket is not over. */
const volumeBar =
  (hatches: { gsv: string; fees: string }) => (props: RectangleProps & { payload?: VolumePoint }) => {
    const { payload, height: whole = 0, y = 0 } = props
    if (!payload || whole === 0) return <g />
    const part = whole * (height(payload.fees) / height(payload.gsv))
    const fill = (key: 'gsv' | 'fees') =>
      payload.partial ? `url(#${hatches[key]})` : volumeSeries[key].color
    return (
      <>
        <Rectangle {...props} height={whole - part} fill={fill('gsv')} />
        <Rectangle {...props} y={y + whole - part} height={part} fill={fill('fees')} />
      </>
    )
  }

/** Volume by bucket with the fees drawn inside it, because they are a part of it. */
export function VolumeChart({
  points,
  granularity,
  summary,
}: {
  points: readonly VolumePoint[]
  granularity: Granularity
  summary: string
}) {
  const id = useId()
  const hatches = { gsv: `${id}gsv`, fees: `${id}fees` }
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <BarChart
        data={[...points]}
        title="Gross services volume with fees"
        desc={summary}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="18%"
      >
        <defs>
          <Hatch id={hatches.gsv} color={volumeSeries.gsv.color} />
          <Hatch id={hatches.fees} color={volumeSeries.fees.color} />
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
        <YAxis tickFormatter={tickAmount} tick={axisStyle} tickLine={false} axisLine={false} width={48} />
        <Tooltip
          cursor={cursorStyle}
          content={({ active, payload }) => {
            const point: VolumePoint | undefined = payload?.[0]?.payload
            if (!active || !point) return null
            return (
              <TooltipCard
                title={formatBucket(point.start, granularity)}
                partial={point.partial}
                rows={[
                  ['Volume', exact(point.gsv)],
                  ['of which fees', exact(point.fees)],
                ]}
              />
            )
          }}
        />
        <Bar
          dataKey={(point: VolumePoint) => height(point.gsv)}
          name="Volume"
          shape={volumeBar(hatches)}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
