import { type DotItemDotProps, Rectangle, type RectangleProps } from 'recharts'
import { formatShort } from '../format/amount.ts'
import type { Granularity } from '../time/windows.ts'
import classes from './chart-frame.module.css'

/** Pieces that the charts share. Nothing here animates: a number that moves cannot be read. */

export interface Bucket {
  readonly start: number
  readonly end: number
  readonly partial: boolean
}

export const chartHeight = 280
export const axisStyle = { fill: 'var(--ink-3)', fontSize: 12 } as const
export const cursorStyle = { fill: 'var(--sunken)', stroke: 'var(--rule-strong)' } as const

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })

/** "Mar ’25" or "4 Mar": the label of a bucket on the axis; its full name is in the tooltip. */
export const tickLabel = (granularity: Granularity) => (start: number) =>
  granularity === 'MONTH' ? shortMonth.format(start * 1000).replace(' ', ' ’') : shortDay.format(start * 1000)

/** Axis numbers are round marks, not data, so a float is good enough for them. */
export const tickAmount = (value: number): string => formatShort(BigInt(Math.round(value)), 0)

/** The hatching of a bucket that is not over. */
export function Hatch({ id, color }: { id: string; color: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={color} fillOpacity="0.25" />
      <rect width="2.5" height="6" fill={color} />
    </pattern>
  )
}

/** A bar that is hatched while its bucket is not over. */
export const bucketBar =
  (color: string, hatchId: string) => (props: RectangleProps & { payload?: Bucket }) => (
    <Rectangle {...props} fill={props.payload?.partial ? `url(#${hatchId})` : color} />
  )

/** A point that is hollow while its bucket is not over; complete buckets need no mark. */
export const bucketDot =
  (color: string) =>
  ({ cx, cy, payload, key }: DotItemDotProps) => {
    const bucket: Bucket | undefined = payload
    if (!bucket?.partial || cx === undefined || cy === undefined) return <g key={key} />
    return <circle key={key} cx={cx} cy={cy} r={4} fill="var(--surface)" stroke={color} strokeWidth={2} />
  }

interface TooltipCardProps {
  readonly title: string
  readonly rows: readonly (readonly [string, string])[]
  readonly partial: boolean
}

/** The exact values of one bucket. */
export function TooltipCard({ title, rows, partial }: TooltipCardProps) {
  return (
    <div className={classes.tooltip}>
      <p className={classes.tooltipTitle}>{title}</p>
      {rows.map(([name, value]) => (
        <p key={name} className={classes.tooltipRow}>
          <span>{name}</span>
          <span>{value}</span>
        </p>
      ))}
      {partial ? <p className={classes.tooltipFoot}>Not over yet at this block</p> : null}
    </div>
  )
}

/** What the frame says under a chart whose last bucket is still filling. */
export const partialNoteOf = (points: readonly Bucket[], granularity: Granularity): string | null =>
  points.at(-1)?.partial ? `The last ${granularity.toLowerCase()} is not over: it is drawn apart.` : null
