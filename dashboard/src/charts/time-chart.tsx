import { memo, useId, useMemo, useState } from 'react'
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  type MouseHandlerDataParam,
  Rectangle,
  type RectangleProps,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Unit } from '../format/shown-value.ts'
import { formatShortBucket } from '../format/time.ts'
import type { Granularity } from '../time/windows.ts'
import { axisText } from './axis-text.ts'
import { axisWidth, chartHeight, plotMargin } from './chart-size.ts'
import type { Cursor } from './cursor.ts'
import { CursorReport } from './cursor-report.tsx'
import { type DrawnRow, drawnRows } from './drawn-rows.ts'
import { Hatch } from './hatch.tsx'
import type { Bucket, DrawingMode, Track } from './track.ts'

const axisStyle = { fill: 'var(--ink-3)', fontSize: 12 } as const
const cursorStyle = { fill: 'var(--sunken)', stroke: 'var(--rule-strong)' } as const

/** More bars than this are narrower than a hair; they are drawn as one surface. */
const mostBars = 180
/** More whiskers than this are a hedge; they are drawn as one band. */
const mostWhiskers = 60

interface TimeChartProps<Point extends Bucket> {
  readonly title: string
  /** For those who hear the chart. */
  readonly summary: string
  readonly points: readonly Point[]
  readonly tracks: readonly Track<Point>[]
  readonly mode: DrawingMode
  readonly granularity: Granularity
  readonly axis: Unit
  /** Charts of one page that move together. */
  readonly syncId: string
  readonly cursor: Cursor
  /** Called with the first second and the one after the last of what was dragged over. */
  readonly onZoom: (start: number, end: number) => void
}

/** A bar that is hatched while its bucket is not over. */
const bucketBar =
  (color: string, hatch: string) =>
  ({ payload, ...props }: RectangleProps & { payload?: DrawnRow }) => (
    <Rectangle {...props} fill={payload?.partial ? `url(#${hatch})` : color} />
  )

/** A point is marked only where no line leads to it. */
function dotFor(rows: readonly DrawnRow[], index: number, color: string) {
  const lonely = (at: number) => rows[at - 1]?.whole[index] == null && rows[at + 1]?.whole[index] == null
  return ({ cx, cy, index: at, key }: DotItemDotProps) =>
    at !== undefined &&
    cx !== undefined &&
    cy !== undefined &&
    rows[at]?.whole[index] != null &&
    lonely(at) ? (
      <circle key={key} cx={cx} cy={cy} r={2.5} fill={color} />
    ) : (
      <g key={key} />
    )
}

const hollowDot =
  (rows: readonly DrawnRow[], color: string) =>
  ({ cx, cy, index: at, key }: DotItemDotProps) =>
    at !== undefined && cx !== undefined && cy !== undefined && rows[at]?.partial ? (
      <circle key={key} cx={cx} cy={cy} r={3.5} fill="var(--surface)" stroke={color} strokeWidth={2} />
    ) : (
      <g key={key} />
    )

/** What is dragged over, by the labels of its ends. */
function useDragging(rows: readonly DrawnRow[], onZoom: TimeChartProps<Bucket>['onZoom']) {
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const labelOf = ({ activeLabel }: MouseHandlerDataParam) =>
    activeLabel === undefined ? null : Number(activeLabel)
  const forget = () => {
    setFrom(null)
    setTo(null)
  }
  return {
    from,
    to,
    handlers: {
      onMouseDown: (state: MouseHandlerDataParam) => setFrom(labelOf(state)),
      onMouseMove: (state: MouseHandlerDataParam) => {
        if (from !== null) setTo(labelOf(state))
      },
      onMouseUp: () => {
        forget()
        if (from === null || to === null || from === to) return
        const last = rows.find(({ start }) => start === Math.max(from, to))
        if (last) onZoom(Math.min(from, to), last.end)
      },
      onMouseLeave: forget,
    },
  }
}

function Drawn<Point extends Bucket>({
  title,
  summary,
  points,
  tracks,
  mode,
  granularity,
  axis,
  syncId,
  cursor,
  onZoom,
}: TimeChartProps<Point>) {
  const id = useId()
  const rows = useMemo(() => drawnRows(points, tracks, mode.log), [points, tracks, mode.log])
  const dragging = useDragging(rows, onZoom)
  const stack = mode.stacked || mode.percent ? { stackId: 'all' } : {}
  const surfaces = rows.length > mostBars
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <ComposedChart
        data={rows}
        title={title}
        desc={summary}
        margin={plotMargin}
        barCategoryGap={rows.length > 60 ? 1 : '18%'}
        barGap={1}
        stackOffset={mode.percent ? 'expand' : 'sign'}
        syncId={syncId}
        syncMethod="value"
        {...dragging.handlers}
      >
        <defs>
          {tracks.map(({ key, color }) => (
            <Hatch key={key} id={`${id}${key}`} color={color} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="start"
          scale="band"
          tickFormatter={(start: number) => formatShortBucket(start, granularity)}
          tick={axisStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          minTickGap={28}
        />
        <YAxis
          tickFormatter={(value: number) =>
            mode.percent ? axisText(value * 100, 'RATIO') : axisText(value, axis)
          }
          tick={axisStyle}
          tickLine={false}
          axisLine={false}
          width={axisWidth}
          allowDecimals={mode.percent || axis !== 'COUNT'}
          scale={mode.log ? 'log' : 'auto'}
          domain={mode.log ? ['auto', 'auto'] : [(least: number) => Math.min(0, least), 'auto']}
          allowDataOverflow={mode.log}
        />
        <Tooltip cursor={cursorStyle} content={() => null} isAnimationActive={false} />
        <CursorReport cursor={cursor} />
        {tracks.flatMap(({ key, color, spread }, index) =>
          spread && !mode.log
            ? [
                <Area
                  key={`${key} spread`}
                  dataKey={(row: DrawnRow) => row.spread[index] ?? null}
                  type={rows.length > mostWhiskers ? 'linear' : 'step'}
                  stroke="none"
                  fill={color}
                  fillOpacity={0.16}
                  isAnimationActive={false}
                  activeDot={false}
                  tooltipType="none"
                />,
              ]
            : [],
        )}
        {tracks.flatMap(({ key, label, color, mark }, index) => {
          if (mark === 'bar' && !mode.log && !surfaces)
            return [
              <Bar
                key={key}
                {...stack}
                dataKey={(row: DrawnRow) => row.all[index]}
                name={label}
                shape={bucketBar(color, `${id}${key}`)}
                isAnimationActive={false}
              />,
            ]
          if (mark === 'bar' && !mode.log)
            return [
              <Area
                key={key}
                {...stack}
                dataKey={(row: DrawnRow) => row.all[index]}
                name={label}
                type="step"
                stroke={color}
                strokeWidth={1}
                fill={color}
                fillOpacity={0.75}
                isAnimationActive={false}
                activeDot={false}
              />,
            ]
          return [
            <Line
              key={key}
              dataKey={(row: DrawnRow) => row.whole[index]}
              name={label}
              stroke={color}
              strokeWidth={2}
              {...(mark === 'dashed' ? { strokeDasharray: '5 4' } : {})}
              dot={dotFor(rows, index, color)}
              activeDot={{ r: 3.5, stroke: 'var(--surface)', strokeWidth: 1.5 }}
              isAnimationActive={false}
            />,
            <Line
              key={`${key} partial`}
              dataKey={(row: DrawnRow) => row.edge[index]}
              name={label}
              stroke={color}
              strokeWidth={2}
              strokeDasharray="1 4"
              strokeLinecap="round"
              dot={hollowDot(rows, color)}
              activeDot={false}
              tooltipType="none"
              isAnimationActive={false}
            />,
          ]
        })}
        {dragging.from !== null && dragging.to !== null ? (
          <ReferenceArea
            x1={Math.min(dragging.from, dragging.to)}
            x2={Math.max(dragging.from, dragging.to)}
            fill="var(--focus)"
            fillOpacity={0.14}
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

/** Any number over time. Nothing animates: a number that moves cannot be read. */
export const TimeChart = memo(Drawn) as typeof Drawn
