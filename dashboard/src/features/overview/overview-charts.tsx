import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { type Bucket, partialNoteOf } from '../../charts/chart-parts.tsx'
import { DisputeRateChart, disputeRateSeries, shareText } from '../../charts/dispute-rate-chart.tsx'
import { ProjectSizeChart, projectSizeSeries, sizeText } from '../../charts/project-size-chart.tsx'
import { VolumeChart, type VolumePoint, volumeSeries } from '../../charts/volume-chart.tsx'
import { formatCount } from '../../format/amount.ts'
import { formatPercent, quotient } from '../../format/ratio.ts'
import { formatBucket, formatDate } from '../../format/time.ts'
import { chartFrom, type Granularity } from '../../time/windows.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DefinitionHelp } from '../metrics/definition-help.tsx'
import { ChartsSkeleton } from './charts-skeleton.tsx'
import classes from './overview-charts.module.css'
import { granularities, type OverviewSearch, validateOverviewSearch } from './overview-search.ts'
import { type SeriesAnswer, seriesQuery } from './series-query.ts'

const ranges = [
  { value: '30d', label: '30 d' },
  { value: '90d', label: '90 d' },
  { value: '1y', label: '1 y' },
  { value: 'all', label: 'All' },
]
const steps = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
]

/** Lays the fees of each bucket beside its volume; both series come from one answer, so the buckets are the same. */
function volumePoints(data: SeriesAnswer): VolumePoint[] {
  const fees = new Map(data.feesSeries.points.map((point) => [point.start, point.value]))
  return data.gsvSeries.points.map(({ start, end, partial, value }) => ({
    start,
    end,
    partial,
    gsv: value,
    fees: fees.get(start) ?? '0',
  }))
}

function bucketColumn<Point extends Bucket>(granularity: Granularity): Column<Point> {
  return {
    key: 'bucket',
    title: granularity === 'MONTH' ? 'Month' : granularity === 'WEEK' ? 'Week' : 'Day',
    cell: ({ start, partial }) => `${formatBucket(start, granularity)}${partial ? ' (not over)' : ''}`,
  }
}

const newestFirst = <Point,>(points: readonly Point[]) => [...points].reverse()

/** One sentence for those who hear the chart. */
function summaryOf(points: readonly Bucket[], granularity: Granularity): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'There is nothing to draw yet.'
  return `${formatCount(points.length)} buckets of a ${granularity.toLowerCase()}, from ${formatDate(first.start)} to ${formatDate(last.start)}, UTC. Move through them with the arrow keys, or open the table.`
}

function Charts({ data, granularity }: { data: SeriesAnswer; granularity: Granularity }) {
  const volume = volumePoints(data)
  const size = data.averageProjectSizeSeries
  const disputes = data.disputeRateByCountSeries
  return (
    <div className={classes.charts}>
      <div className={classes.whole}>
        <ChartFrame
          title="Volume with fees"
          help={<DefinitionHelp definition={data.gsvSeries.definition} block={data.gsvSeries.block} />}
          legend={[
            { ...volumeSeries.gsv, mark: 'bar' },
            { ...volumeSeries.fees, mark: 'bar' },
          ]}
          partialNote={partialNoteOf(volume, granularity)}
          chart={
            <VolumeChart points={volume} granularity={granularity} summary={summaryOf(volume, granularity)} />
          }
          table={
            <DataTable
              caption="Volume with fees"
              rows={newestFirst(volume)}
              rowKey={({ start }) => `${start}`}
              empty="There is no bucket in this range yet."
              columns={[
                bucketColumn(granularity),
                {
                  key: 'gsv',
                  title: 'Volume',
                  align: 'right',
                  cell: ({ gsv }) => <Amount value={gsv} token="USDC" />,
                },
                {
                  key: 'fees',
                  title: 'of which fees',
                  align: 'right',
                  cell: ({ fees }) => <Amount value={fees} token="USDC" />,
                },
              ]}
            />
          }
        />
      </div>
      <ChartFrame
        title="Project size"
        help={<DefinitionHelp definition={size.definition} block={size.block} />}
        legend={[
          { ...projectSizeSeries.mean, mark: 'line' },
          { ...projectSizeSeries.median, mark: 'dashed' },
        ]}
        partialNote={partialNoteOf(size.points, granularity)}
        chart={
          <ProjectSizeChart
            points={size.points}
            granularity={granularity}
            summary={summaryOf(size.points, granularity)}
          />
        }
        table={
          <DataTable
            caption="Project size"
            rows={newestFirst(size.points)}
            rowKey={({ start }) => `${start}`}
            empty="There is no bucket in this range yet."
            columns={[
              bucketColumn(granularity),
              { key: 'mean', title: 'Mean', align: 'right', cell: ({ ratio }) => sizeText(quotient(ratio)) },
              { key: 'median', title: 'Median', align: 'right', cell: ({ median }) => sizeText(median) },
              {
                key: 'n',
                title: 'Projects',
                align: 'right',
                cell: ({ ratio }) => formatCount(BigInt(ratio.denominator)),
              },
            ]}
          />
        }
      />
      <ChartFrame
        title="Dispute rate"
        help={<DefinitionHelp definition={disputes.definition} block={disputes.block} />}
        legend={[{ ...disputeRateSeries.rate, mark: 'bar' }]}
        partialNote={partialNoteOf(disputes.points, granularity)}
        chart={
          <DisputeRateChart
            points={disputes.points}
            granularity={granularity}
            summary={summaryOf(disputes.points, granularity)}
          />
        }
        table={
          <DataTable
            caption="Dispute rate"
            rows={newestFirst(disputes.points)}
            rowKey={({ start }) => `${start}`}
            empty="There is no bucket in this range yet."
            columns={[
              bucketColumn(granularity),
              {
                key: 'rate',
                title: 'Rate',
                align: 'right',
                cell: ({ ratio }) => formatPercent(ratio) ?? 'no data',
              },
              {
                key: 'share',
                title: 'Disputed invoices',
                align: 'right',
                cell: ({ ratio }) => shareText(ratio),
              },
            ]}
          />
        }
      />
    </div>
  )
}

/** The overview's charts with their range and granularity, which live in the URL. */
export function OverviewCharts({ search }: { search: OverviewSearch }) {
  const { block } = useLedger()
  const navigate = useNavigate({ from: '/' })
  const range = search.range ?? 'all'
  const by = search.by ?? 'month'
  const granularity = granularities[by]
  const from = chartFrom(range, granularity, block?.timestamp ?? 0)
  const answer = useBlockQuery(seriesQuery, { granularity, from })
  // Validation leaves the defaults out, so that the shortest link is the usual view.
  const change = (next: { range?: string; by?: string }) =>
    void navigate({
      search: validateOverviewSearch({ ...search, ...next }),
      replace: true,
      resetScroll: false,
    })
  return (
    <section aria-labelledby="over-time">
      <header className={classes.bar}>
        <h2 id="over-time">Over time</h2>
        <div className={classes.controls}>
          <SegmentedControl
            aria-label="Range"
            size="xs"
            data={ranges}
            value={range}
            onChange={(value) => change({ range: value })}
          />
          <SegmentedControl
            aria-label="Granularity"
            size="xs"
            data={steps}
            value={by}
            onChange={(value) => change({ by: value })}
          />
        </div>
      </header>
      <AnswerView answer={answer} skeleton={<ChartsSkeleton />}>
        {(data) => <Charts data={data} granularity={granularity} />}
      </AnswerView>
    </section>
  )
}
