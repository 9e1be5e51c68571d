import { maxBuckets } from '../metrics/buckets.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { catalogued } from '../metrics/catalogue.ts'
import type { Metric } from '../metrics/metric.ts'
import type { AmountBreakdown } from '../metrics/shapes/amount.ts'
import {
  type BreakdownMetric,
  hasBreakdown,
  hasCumulative,
  hasSeries,
  hasWindow,
  metricAt,
  metricBy,
  metricCohorts,
  metricSeries,
  type SeriesMetric,
} from '../metrics/shapes/answer.ts'
import type { Cohort } from '../metrics/shapes/cohort.ts'
import type { Point, Question } from '../metrics/shapes/question.ts'
import type { RatioBreakdown } from '../metrics/shapes/ratio.ts'
import { asOfArgs } from './as-of-type-defs.ts'
import { type MetricArgs, type MetricParameters, parametersOf, windowOf } from './metric-parameters.ts'
import { present, presentRatio, ratioObject } from './present.ts'
import { type ProvenAnswer, proofOf } from './proof.ts'
import type { Resolver, ResolverContext } from './resolver.ts'
import { publicDeployment } from './status-source.ts'

/** A field of Query that a metric gives rise to. */
export interface MetricField {
  readonly name: string
  readonly sdl: string
  readonly resolve: Resolver<MetricArgs>
}

const windowArgs =
  '"First second of the window. From the beginning when absent." from: Timestamp "First second after the window. Up to the block when absent." to: Timestamp'
const granularityArg = '"Width of a bucket." granularity: Granularity! = MONTH'
const cumulativeArg =
  '"True: each bucket holds everything up to its end, from the first event on; the window only chooses the buckets shown." cumulative: Boolean = false'
const byArgs =
  '"What to break it down by; the definition names those there are." dimension: Dimension! "How many parts, 1 to 100, the largest first; the rest is in others." first: Int = 10'

const whereArgs = (metric: Metric): string[] =>
  metric.dimensions === undefined ? [] : ['"Only what has all of these." where: MetricFilter']

const chosenArgs = (metric: Metric): string[] => [
  asOfArgs,
  ...(hasWindow(metric) ? [windowArgs] : []),
  ...whereArgs(metric),
]

/** SDL of one field; descriptions come from the metric's file. */
function sdl(metric: Metric, name: string, suffix: string, args: string[], type: string): string {
  const description = `${metric.title}${suffix}. ${metric.definition}`.replaceAll('"', '\\"')
  return `  "${description}"\n  ${name}(${args.join(' ')}): ${type}!`
}

const answerTypes: Record<Metric['shape'], string> = {
  amount: 'Amount',
  moment: 'Amount',
  ratio: 'Ratio',
  momentRatio: 'Ratio',
  duration: 'Duration',
  split: 'Split',
  concentration: 'Concentration',
  cohort: 'Cohort',
  balances: 'Treasury',
}

const needsTokens = (metric: Metric): boolean =>
  metric.shape === 'balances' || /\$(usdc|btrst)\b/.test(metric.sql)

const noTokens = { usdc: undefined, btrst: undefined }

/** Runs a computation at the block asked for, through the cache, and gives it the head that all answers have; a proof is made only when asked for. */
async function answered<T>(
  { operation, status }: ResolverContext,
  { metric, field, kind }: Pick<ProvenAnswer, 'metric' | 'field' | 'kind'>,
  args: MetricArgs,
  weight: number,
  compute: (question: Question, parameters: MetricParameters) => Promise<T>,
) {
  const parameters = parametersOf(metric, args)
  const block = await operation.block(args)
  const value = await operation.cached(block, field, canonicalJson(parameters), weight, async (snapshot) => {
    const tokens = needsTokens(metric) ? await operation.tokens() : noTokens
    const question = { snapshot, block, window: windowOf(parameters), where: parameters.where ?? {}, tokens }
    return compute(question, parameters)
  })
  const proof = () =>
    proofOf({
      metric,
      field,
      kind,
      block,
      chainId: status.chainId,
      deployment: publicDeployment(operation.deployment),
      parameters,
      value,
    })
  return { value, head: { definition: catalogued(metric.id), block, unit: metric.unit, proof } }
}

function valueField(metric: Metric): MetricField {
  const granularity = metric.shape === 'cohort' ? [granularityArg] : []
  return {
    name: metric.id,
    sdl: sdl(
      metric,
      metric.id,
      '',
      [...granularity, ...chosenArgs(metric)],
      `${answerTypes[metric.shape]}Answer`,
    ),
    resolve: async (_root, args, context) => {
      const { value, head } = await answered<unknown>(
        context,
        { metric, field: metric.id, kind: 'value' },
        args,
        2,
        (question) =>
          metric.shape === 'cohort'
            ? metricCohorts(metric, question, args.granularity ?? 'MONTH')
            : metricAt(metric, question),
      )
      if (metric.shape === 'cohort') spendCells(context, value as readonly Cohort[])
      return { ...head, ...present(metric, value), granularity: args.granularity }
    },
  }
}

function spendCells({ operation }: ResolverContext, cohorts: readonly Cohort[]): void {
  operation.spend(cohorts.reduce((cells, { periods }) => cells + periods.length, 0))
}

function seriesField(metric: SeriesMetric): MetricField {
  const name = `${metric.id}Series`
  const args = [
    granularityArg,
    ...(hasCumulative(metric) ? [cumulativeArg] : []),
    asOfArgs,
    windowArgs,
    ...whereArgs(metric),
  ]
  return {
    name,
    sdl: sdl(metric, name, ' over time', args, `${answerTypes[metric.shape]}Series`),
    resolve: async (_root, args, context) => {
      const options = { granularity: args.granularity ?? 'MONTH', cumulative: args.cumulative ?? false }
      const { value, head } = await answered(
        context,
        { metric, field: name, kind: 'series' },
        args,
        maxBuckets / 10,
        (question) => metricSeries(metric, question, options),
      )
      context.operation.spend(value.length)
      return { ...head, ...options, points: presentPoints(metric, value) }
    },
  }
}

/** An amount's points are already in the form of their GraphQL type; there may be thousands of them. */
const presentPoints = (metric: SeriesMetric, points: readonly Point<unknown>[]): readonly object[] =>
  metric.shape === 'amount' || metric.shape === 'moment'
    ? points
    : points.map(({ value, ...bucket }) => ({ ...bucket, ...present(metric, value) }))

function breakdownField(metric: BreakdownMetric): MetricField {
  const name = `${metric.id}By`
  return {
    name,
    sdl: sdl(
      metric,
      name,
      ' by a dimension',
      [byArgs, ...chosenArgs(metric)],
      `${answerTypes[metric.shape]}Breakdown`,
    ),
    resolve: async (_root, args, context) => {
      const { value, head } = await answered(
        context,
        { metric, field: name, kind: 'breakdown' },
        { ...args, first: args.first ?? 10 },
        20,
        (question, { dimension = 'client', first = 10 }) => metricBy(metric, question, dimension, first),
      )
      context.operation.spend(value.parts.length)
      return { ...head, dimension: args.dimension, ...presentBreakdown(metric, value) }
    },
  }
}

function presentBreakdown(metric: BreakdownMetric, value: AmountBreakdown | RatioBreakdown) {
  if (!('ratio' in value.others)) return value
  const { parts, others, total } = value as RatioBreakdown
  return {
    parts: parts.map(({ key, ...part }) => ({ key, ...presentRatio(metric, part) })),
    others: { count: others.count, ratio: ratioObject(others.ratio) },
    total: ratioObject(total),
  }
}

/** The fields that a metric gives rise to: its value, its series and its breakdown where it has them. */
export function fieldsOf(metric: Metric): MetricField[] {
  return [
    valueField(metric),
    ...(hasSeries(metric) ? [seriesField(metric)] : []),
    ...(hasBreakdown(metric) ? [breakdownField(metric)] : []),
  ]
}
