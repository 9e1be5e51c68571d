import { bucketsBetween, type Granularity } from '../src/metrics/buckets.ts'
import type { Dimension, Metric } from '../src/metrics/metric.ts'
import { metrics } from '../src/metrics/registry.ts'
import { hasWindow } from '../src/metrics/shapes/answer.ts'
import {
  chosen,
  type Event,
  fractionOf,
  type ReferenceContext,
  type ReferenceRow,
  sumsBy,
  totalOf,
} from './events.ts'
import type { ClaimParameters } from './proof.ts'
import { references } from './references/all.ts'
import { treasuryOf } from './references/treasury.ts'
import { expectedCohorts, expectedOf } from './shapes.ts'

/** The chain up to a block, as its logs tell it. */
export interface History extends ReferenceContext {
  /** Everything up to the block, in chain order. */
  readonly events: readonly Event[]
  /** The block's own time, unix seconds. */
  readonly time: number
}

type Question = { readonly metric: Metric; readonly history: History; readonly parameters: ClaimParameters }

function rowsAt({ metric, history, parameters }: Question, now: number): ReferenceRow[] {
  const reference = references[metric.id]
  if (reference === undefined)
    throw new Error(`There is no plain definition of ${metric.id} to verify it with.`)
  const events =
    hasWindow(metric) || now === history.time
      ? history.events
      : history.events.filter(({ time }) => time <= now)
  return chosen(reference(events, now, history), undefined, undefined, parameters.where)
}

function value(question: Question): unknown {
  const { metric, parameters, history } = question
  if (metric.shape === 'balances') return treasuryOf(history.events, history)
  const rows = chosen(rowsAt(question, history.time), parameters.from, parameters.to)
  if (metric.shape !== 'cohort') return expectedOf(metric, rows)
  const granularity = parameters.granularity ?? 'MONTH'
  const all = rowsAt(question, history.time)
  return all.length === 0 ? [] : expectedCohorts(all, granularity, history.time, parameters)
}

/** A cumulative series has no medians: they do not add up. */
const summed = (metric: Metric, cumulative: boolean): Metric =>
  cumulative && metric.shape === 'ratio' ? { ...metric, median: false } : metric

function series(question: Question): unknown[] {
  const { metric, parameters, history } = question
  const { granularity = 'MONTH' as Granularity, cumulative = false } = parameters
  const first = history.events[0]?.time
  if (first === undefined) return []
  const from = parameters.from ?? first
  const to = Math.min(parameters.to ?? Number.POSITIVE_INFINITY, history.time + 1)
  const all = hasWindow(metric) ? rowsAt(question, history.time) : []
  return bucketsBetween(granularity, from, to, history.time).map((bucket) => {
    const begin = cumulative ? 0 : Math.max(bucket.start, from)
    const rows = hasWindow(metric)
      ? chosen(all, begin, Math.min(bucket.end, to))
      : rowsAt(question, Math.min(bucket.end - 1, history.time))
    return { ...bucket, value: expectedOf(summed(metric, cumulative), rows) }
  })
}

const falling = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0)
const byKey = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

function breakdown(question: Question): unknown {
  const { metric, parameters, history } = question
  const by = (parameters.dimension ?? 'client').toLowerCase() as Dimension
  const rows = chosen(rowsAt(question, history.time), parameters.from, parameters.to)
  const keyOf = (row: ReferenceRow) => row[by] ?? null
  const weight = (key: string | null): bigint => {
    const own = rows.filter((row) => keyOf(row) === key)
    return metric.shape === 'ratio' ? fractionOf(own).denominator : totalOf(own)
  }
  const weights = new Map([...sumsBy(rows, keyOf).keys()].map((key) => [key, weight(key)]))
  const keys = [...weights.keys()].sort(
    (a, b) => falling(weights.get(a) ?? 0n, weights.get(b) ?? 0n) || byKey(a, b),
  )
  const shown = keys.slice(0, parameters.first ?? 10)
  const rest = rows.filter((row) => !shown.includes(keyOf(row)))
  const total = (of: readonly ReferenceRow[]) => (metric.shape === 'ratio' ? fractionOf(of) : totalOf(of))
  const parts = shown.map((key) => {
    const own = expectedOf(
      metric,
      rows.filter((row) => keyOf(row) === key),
    )
    return metric.shape === 'ratio' ? { key, ...(own as object) } : { key, value: own }
  })
  const others = {
    [metric.shape === 'ratio' ? 'ratio' : 'value']: total(rest),
    count: keys.length - shown.length,
  }
  return { parts, others, total: total(rows) }
}

/**
 * What a field of a metric must answer, from the chain's events alone.
 * @param field the field of the API: the metric's id, or that with `Series` or `By`.
 * @throws an Error in a sentence for a metric or field that this program does not know.
 */
export function recompute(
  metricId: string,
  field: string,
  parameters: ClaimParameters,
  history: History,
): unknown {
  const metric = metrics.find(({ id }) => id === metricId)
  if (metric === undefined)
    throw new Error(`This program knows no metric "${metricId}": it may be older than the proof.`)
  const question = { metric, history, parameters }
  switch (field) {
    case metricId:
      return value(question)
    case `${metricId}Series`:
      return series(question)
    case `${metricId}By`:
      return breakdown(question)
    default:
      throw new Error(`The proof is of the field "${field}", which is none of the metric ${metricId}.`)
  }
}
