import { bucketEnd, bucketStart, type Granularity } from '../buckets.ts'
import type { Metric } from '../metric.ts'
import { distinctOf, fractionOf, middleOf, type ReferenceRow, sum, sumsBy, totalOf } from './reference.ts'

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

const least = (values: readonly bigint[]): bigint | null =>
  values.reduce<bigint | null>((found, value) => (found === null || value < found ? value : found), null)
const most = (values: readonly bigint[]): bigint | null =>
  values.reduce<bigint | null>((found, value) => (found === null || value > found ? value : found), null)

/** The product over times of (1 - ended / at risk), until it is at or below one half. */
function survivalMedian(closed: readonly bigint[], open: readonly bigint[]): bigint | null {
  const within = [...new Set(closed)].filter((at) => {
    let survival = 1
    for (const time of new Set(closed)) {
      if (time > at) continue
      const ended = closed.filter((other) => other === time).length
      const atRisk = [...closed, ...open].filter((other) => other >= time).length
      survival *= 1 - ended / atRisk
    }
    return survival <= 0.5 + 1e-12
  })
  return least(within)
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

/** A cohort table as rows of text, one a cohort: `start size | active:value …`, with `-` where a period is not over. */
export function expectedCohorts(
  rows: readonly ReferenceRow[],
  granularity: Granularity,
  now: number,
): string[] {
  const cohortOf = new Map<string, number>()
  for (const { party = '', at = 0 } of rows) {
    const start = bucketStart(granularity, at)
    cohortOf.set(party, Math.min(cohortOf.get(party) ?? start, start))
  }
  const lines: string[] = []
  const first = Math.min(...cohortOf.values())
  for (let cohort = first; cohort <= now; cohort = bucketEnd(granularity, cohort)) {
    const cells: string[] = []
    const members = [...cohortOf].filter(([, start]) => start === cohort).map(([party]) => party)
    for (let period = cohort; period <= now; period = bucketEnd(granularity, period)) {
      const own = rows.filter(
        ({ party = '', at = 0 }) => members.includes(party) && bucketStart(granularity, at) === period,
      )
      const over = bucketEnd(granularity, period) <= now + 1
      cells.push(over ? `${new Set(own.map(({ party }) => party)).size}:${totalOf(own)}` : '-')
    }
    lines.push(`${cohort} ${members.length} | ${cells.join(' ')}`)
  }
  return lines
}
