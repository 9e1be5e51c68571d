import { bucketEnd, bucketStart, type Granularity } from '../src/metrics/buckets.ts'
import type { Metric } from '../src/metrics/metric.ts'
import { distinctOf, fractionOf, middleOf, type ReferenceRow, sum, sumsBy, totalOf } from './events.ts'

/**
 * What a metric must answer for its reference's rows, by the definition of its shape and as naively as can be.
 * @throws RangeError for shapes that are compared in another way.
 */
export function expectedOf(metric: Metric, rows: readonly ReferenceRow[]): unknown {
  switch (metric.shape) {
    case 'amount':
      return totalOf(rows)
    case 'moment':
      return metric.aggregate === 'distinct' ? distinctOf(rows) : totalOf(rows)
    case 'ratio':
      return {
        ratio: fractionOf(rows),
        median: metric.median ? middleOf(rows.map(({ numerator = 0n }) => numerator)) : null,
      }
    case 'momentRatio':
      return { ratio: fractionOf(rows), median: null }
    case 'duration':
      return expectedDuration(rows)
    case 'split': {
      const sums = sumsBy(rows, ({ key }) => key ?? null)
      const parts = metric.keys.map(({ key, title }) => ({ key, title, value: sums.get(key) ?? 0n }))
      return { parts, total: totalOf(rows) }
    }
    case 'concentration':
      return expectedConcentration(rows)
    default:
      throw new RangeError(`There is no general expectation for a metric of shape ${metric.shape}.`)
  }
}

const seconds = (rows: readonly ReferenceRow[], open: boolean): bigint[] =>
  rows.filter((row) => (row.open ?? false) === open).map((row) => row.seconds ?? 0n)

const most = (values: readonly bigint[]): bigint | null =>
  values.reduce<bigint | null>((found, value) => (found === null || value > found ? value : found), null)

/** The first time at which the product of (1 - ended / at risk) is at or below one half. */
function survivalMedian(closed: readonly bigint[], open: readonly bigint[]): bigint | null {
  const rising = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
  const times = [...closed, ...open].sort(rising)
  const ended = new Map<bigint, number>()
  for (const time of closed) ended.set(time, (ended.get(time) ?? 0) + 1)
  const survival = { above: 1n, below: 1n }
  let before = 0
  for (const time of [...ended.keys()].sort(rising)) {
    while ((times[before] ?? time) < time) before++
    const atRisk = BigInt(times.length - before)
    survival.above *= atRisk - BigInt(ended.get(time) ?? 0)
    survival.below *= atRisk
    if (2n * survival.above <= survival.below) return time
  }
  return null
}

/** The interval is left to the statistics' own tests. */
function expectedDuration(rows: readonly ReferenceRow[]) {
  const closed = seconds(rows, false)
  const open = seconds(rows, true)
  return {
    closed: closed.length,
    open: open.length,
    median: middleOf(closed),
    mean: { numerator: sum(closed), denominator: BigInt(closed.length) },
    survivalMedian: survivalMedian(closed, open),
    oldestOpen: most(open),
  }
}

function expectedConcentration(rows: readonly ReferenceRow[]) {
  const held = [...sumsBy(rows, ({ party }) => party ?? null).values()].filter((value) => value > 0n)
  const falling = [...held].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  const total = sum(held)
  const gaps = sum(held.flatMap((a) => held.map((b) => (a > b ? a - b : b - a))))
  const half = falling.findIndex((_value, index) => 2n * sum(falling.slice(0, index + 1)) > total)
  return {
    parties: held.length,
    total,
    hhi: { numerator: 10_000n * sum(held.map((value) => value * value)), denominator: total * total },
    // Half the mean difference over the mean: gaps / (2 n^2) / (total / n).
    gini: { numerator: gaps, denominator: 2n * BigInt(held.length) * total },
    top10: { numerator: sum(falling.slice(0, 10)), denominator: total },
    nakamoto: half < 0 ? null : half + 1,
  }
}

/** Who came in each period, and who of them came back in each after it; null where a period is not over. */
export function expectedCohorts(
  rows: readonly ReferenceRow[],
  granularity: Granularity,
  now: number,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
) {
  const cohortOf = new Map<string, number>()
  for (const { party = '', at = 0 } of rows) {
    const start = bucketStart(granularity, at)
    cohortOf.set(party, Math.min(cohortOf.get(party) ?? start, start))
  }
  const cohorts = []
  const earliest = Math.min(...cohortOf.values())
  const until = Math.min(to ?? Number.POSITIVE_INFINITY, now + 1)
  for (
    let start = bucketStart(granularity, Math.max(earliest, from ?? 0));
    start < until;
    start = bucketEnd(granularity, start)
  ) {
    const own = rows.filter(({ party = '' }) => cohortOf.get(party) === start)
    const periods = []
    for (let at = start; at <= now; at = bucketEnd(granularity, at)) {
      const then = own.filter((row) => bucketStart(granularity, row.at ?? 0) === at)
      const over = bucketEnd(granularity, at) <= now + 1
      periods.push({
        index: periods.length,
        start: at,
        active: over ? new Set(then.map(({ party }) => party)).size : null,
        value: over ? totalOf(then) : null,
      })
    }
    const size = new Set(own.map(({ party }) => party)).size
    cohorts.push({ start, end: bucketEnd(granularity, start), size, periods })
  }
  return cohorts
}
