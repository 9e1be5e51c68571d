import {
  type MetricArgs,
  type MetricParameters,
  parametersOf,
  windowOf,
} from '../graphql/metric-parameters.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { Granularity } from '../metrics/buckets.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { catalogued } from '../metrics/catalogue.ts'
import { dimensions } from '../metrics/dimensions.ts'
import type { Dimension, Metric } from '../metrics/metric.ts'
import { metrics } from '../metrics/registry.ts'
import {
  hasBreakdown,
  hasCumulative,
  hasSeries,
  hasWindow,
  metricAt,
  metricBy,
  metricCohorts,
  metricSeries,
} from '../metrics/shapes/answer.ts'
import type { Question } from '../metrics/shapes/question.ts'
import { type Download, type DownloadSources, downloadOf } from './download.ts'
import { breakdownRows, type MetricRows, seriesRows, valueRows } from './metric-rows.ts'
import { type Asked, askedOf, windowOf as askedWindow, blockOf } from './parameters.ts'

/** One table of a metric: its value, its series or its breakdown; named as its field of the GraphQL API. */
export interface MetricTable {
  readonly name: string
  readonly metric: Metric
  /** Parameters of the query string. */
  readonly parameters: readonly string[]
  rows(question: Question, parameters: MetricParameters): Promise<MetricRows>
}

const defaultGranularity: Granularity = 'MONTH'
const granularities: readonly Granularity[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']

const filterParameters = ({ dimensions: known }: Metric): string[] => (known === undefined ? [] : ['where'])

function valueTable(metric: Metric): MetricTable {
  const parameters = [
    'asOf',
    ...(metric.shape === 'cohort' ? ['granularity'] : []),
    ...(hasWindow(metric) ? ['from', 'to'] : []),
    ...filterParameters(metric),
  ]
  const rows = async (question: Question, { granularity = defaultGranularity }: MetricParameters) =>
    valueRows(
      metric,
      metric.shape === 'cohort'
        ? await metricCohorts(metric, question, granularity)
        : await metricAt(metric, question),
    )
  return { name: metric.id, metric, parameters, rows }
}

function seriesTable(metric: Metric): MetricTable[] {
  if (!hasSeries(metric)) return []
  const parameters = [
    'asOf',
    'granularity',
    ...(hasCumulative(metric) ? ['cumulative'] : []),
    'from',
    'to',
    ...filterParameters(metric),
  ]
  const rows: MetricTable['rows'] = async (
    question,
    { granularity = defaultGranularity, cumulative = false },
  ) => seriesRows(metric, await metricSeries(metric, question, { granularity, cumulative }))
  return [{ name: `${metric.id}Series`, metric, parameters, rows }]
}

function breakdownTable(metric: Metric): MetricTable[] {
  if (!hasBreakdown(metric)) return []
  const parameters = ['asOf', 'dimension', 'first', 'from', 'to', 'where']
  const rows: MetricTable['rows'] = async (question, { dimension, first = 100 }) => {
    if (dimension === undefined)
      throw new BadRequestError(`dimension is missing; it must be one of ${dimensionsOf(metric).join(', ')}.`)
    return breakdownRows(metric, await metricBy(metric, question, dimension, first))
  }
  return [{ name: `${metric.id}By`, metric, parameters, rows }]
}

const dimensionsOf = (metric: Metric): readonly Dimension[] =>
  dimensions.filter((dimension) => metric.dimensions?.[dimension] !== undefined)

/** Every table that metrics give, in the metrics' order. */
export const metricTables: readonly MetricTable[] = metrics.flatMap((metric) => [
  valueTable(metric),
  ...seriesTable(metric),
  ...breakdownTable(metric),
])

function oneOf<const Value extends string>(name: string, values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text)
  if (found === undefined)
    throw new BadRequestError(
      `${name} is ${JSON.stringify(text.slice(0, 40))}; it must be one of ${values.join(', ')}.`,
    )
  return found
}

function whereOf(text: string): NonNullable<MetricArgs['where']> {
  const wrong = () =>
    new BadRequestError('where is not a JSON object of lists, such as {"category":["3"],"client":["0x…"]}.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw wrong()
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong()
  return Object.fromEntries(
    Object.entries(value).map(([name, values]) => {
      if (!Array.isArray(values) || values.some((one) => typeof one !== 'string')) throw wrong()
      return [oneOf('A field of where', dimensions, name), values as string[]]
    }),
  )
}

/** The query string as the arguments that GraphQL would give. */
function argsOf(asked: Asked): MetricArgs {
  const { from, to } = askedWindow(asked)
  const { granularity, cumulative, dimension, first, where } = asked
  if (first !== undefined && !/^\d{1,6}$/.test(first))
    throw new BadRequestError('first is not a whole number.')
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(where === undefined ? {} : { where: whereOf(where) }),
    ...(granularity === undefined ? {} : { granularity: oneOf('granularity', granularities, granularity) }),
    ...(cumulative === undefined
      ? {}
      : { cumulative: oneOf('cumulative', ['true', 'false'], cumulative) === 'true' }),
    ...(dimension === undefined ? {} : { dimension: oneOf('dimension', dimensions, dimension) }),
    ...(first === undefined ? {} : { first: Number(first) }),
  }
}

/** Parameters as text, in one form for equal questions. */
const asText = (parameters: MetricParameters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'object' ? canonicalJson(value) : String(value),
    ]),
  )

const suffixes = { value: '', series: ' over time', breakdown: ' by a dimension' } as const

function titleOf({ name, metric }: MetricTable): string {
  if (name === metric.id) return metric.title + suffixes.value
  return metric.title + (name.endsWith('Series') ? suffixes.series : suffixes.breakdown)
}

/**
 * A metric's table, as of a block.
 * @throws BadRequestError, BlockUnavailableError, UnavailableError
 */
export async function metricDownload(
  { operation, status }: DownloadSources,
  table: MetricTable,
  query: URLSearchParams,
): Promise<Download> {
  const { metric, name } = table
  const asked = askedOf(query, table.parameters)
  const parameters = parametersOf(metric, argsOf(asked))
  const block = await blockOf(operation, asked)
  const canonical = canonicalJson(parameters)
  const found = await operation.cached(block, `${name}.rows`, canonical, 400, async (snapshot) =>
    table.rows(
      {
        snapshot,
        block,
        window: windowOf(parameters),
        where: parameters.where ?? {},
        tokens: await operation.tokens(),
      },
      parameters,
    ),
  )
  const { columns, rows } = found
  async function* pages() {
    yield rows
  }
  const facts = {
    path: `/api/v1/metrics/${name}`,
    title: titleOf(table),
    about: { kind: 'metric', ...catalogued(metric.id) },
    block,
    parameters: asText(parameters),
    rows: rows.length,
  }
  return downloadOf(facts, { columns, pages }, status, status.ledger.state.epoch)
}
