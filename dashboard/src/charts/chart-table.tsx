import { formatBucket } from '../format/time.ts'
import { chartTexts } from '../language/chart-texts.ts'
import type { Granularity } from '../time/windows.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ShownText } from '../ui/shown-text.tsx'
import classes from './chart-frame.module.css'
import type { Bucket, Track } from './track.ts'

interface ChartTableProps<Point extends Bucket> {
  readonly title: string
  readonly points: readonly Point[]
  readonly tracks: readonly Track<Point>[]
  readonly granularity: Granularity
}

/** The numbers that a chart draws, newest first. */
export function ChartTable<Point extends Bucket>({
  title,
  points,
  tracks,
  granularity,
}: ChartTableProps<Point>) {
  const words = chartTexts()
  const columns = tracks.flatMap((track): Column<Point>[] => [
    {
      key: track.key,
      title: track.label,
      align: 'right',
      cell: (point) => <ShownText shown={track.shown(point)} />,
    },
    ...(track.note || track.spread
      ? [
          {
            key: `${track.key} note`,
            title: '',
            cell: (point: Point) =>
              [track.note?.(point), track.spread?.(point)?.text].filter(Boolean).join(' · '),
          },
        ]
      : []),
  ])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.table} aria-label={`${title}, ${words.view.table}`} tabIndex={0}>
      <DataTable
        caption={title}
        rows={[...points].reverse()}
        rowKey={({ start }) => `${start}`}
        empty={words.empty}
        columns={[
          {
            key: 'bucket',
            title: words.bucketTitle,
            cell: ({ start, partial }) =>
              `${formatBucket(start, granularity)}${partial ? ` (${words.notOver})` : ''}`,
          },
          ...columns,
        ]}
      />
    </section>
  )
}
