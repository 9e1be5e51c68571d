import { bucketStartSql } from '../buckets.ts'
import type { Fraction } from '../fraction.ts'
import type { ConcentrationMetric } from '../metric.ts'
import {
  ask,
  big,
  momentOf,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
  withMoments,
} from './question.ts'

/** How unevenly a total is held by the parties that hold more than 0 of it. */
export interface ConcentrationValue {
  /** Parties with more than 0. */
  readonly parties: number
  readonly total: bigint
  /** Herfindahl and Hirschman's index, 0 to 10,000: 10,000 x the sum of the squared shares. */
  readonly hhi: Fraction
  /** 0 when all hold the same, near 1 when one holds all. */
  readonly gini: Fraction
  /** Share of the ten largest. */
  readonly top10: Fraction
  /** Fewest parties that hold more than half; null without any. */
  readonly nakamoto: number | null
}

/** Squares are summed from parts of 50 bits: the square of a BTRST amount itself does not fit 128 bits. Shifts, since to divide 128 bits is slow. */
const half = 2n ** 50n
const [upper, lower] = ['(value >> 50)', `(value & ${half - 1n})`]

/** Figures of each place, from its parties' sums. */
const figures = `count(*) AS parties, sum(value) AS total, sum(value) FILTER (rank <= 10) AS top,
  min(rank) FILTER (2 * running > whole) AS nakamoto, sum((size - rank + 1) * value) AS weighted,
  sum(${upper} * ${upper}) AS high, sum(${upper} * ${lower}) AS mixed, sum(${lower} * ${lower}) AS low`

/** Of parties that hold the same it does not matter which one is ranked first, so nothing is sorted by their names. */
const figuresSql = (place: string, from: string): string => `SELECT place, ${figures}
FROM (
  SELECT place, value, row_number() OVER places AS rank, sum(value) OVER places AS running,
    count(*) OVER (PARTITION BY place) AS size, sum(value) OVER (PARTITION BY place) AS whole
  FROM (SELECT ${place} AS place, party, sum(value)::HUGEINT AS value FROM ${from} GROUP BY place, party HAVING sum(value) > 0)
  WINDOW places AS (PARTITION BY place ORDER BY value DESC ROWS UNBOUNDED PRECEDING)
)
GROUP BY place`

function readFigures(row: Record<string, unknown> | undefined): ConcentrationValue {
  const total = big(row?.total)
  const parties = BigInt(String(row?.parties ?? 0))
  const squares = big(row?.high) * half * half + 2n * big(row?.mixed) * half + big(row?.low)
  const nakamoto = row?.nakamoto
  return {
    parties: Number(parties),
    total,
    hhi: { numerator: 10_000n * squares, denominator: total * total },
    // With values rising, ranks from 1: 2 x sum(rank x value) / (n x total) - (n + 1) / n.
    gini: { numerator: 2n * big(row?.weighted) - (parties + 1n) * total, denominator: parties * total },
    top10: { numerator: big(row?.top), denominator: total },
    nakamoto: nakamoto === undefined || nakamoto === null ? null : Number(nakamoto),
  }
}

/** Over the window, or at the block for a metric of a moment. */
export async function concentrationAt(
  metric: ConcentrationMetric,
  question: Question,
): Promise<ConcentrationValue> {
  const { timing } = metric
  const sql = figuresSql('0', rowsOf(metric, question, { timing }))
  const rows = await ask(
    question,
    metric,
    timing === 'moment' ? withMoments([question.block.timestamp], sql) : sql,
  )
  return readFigures(rows[0])
}

/** In each bucket, or at its end for a metric of a moment. */
export async function concentrationSeries(
  metric: ConcentrationMetric,
  question: Question,
  { granularity }: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<ConcentrationValue>[]> {
  const buckets = await seriesBuckets(question, granularity)
  if (buckets.length === 0) return []
  const { timing } = metric
  const from = rowsOf(metric, question, { timing })
  const moments = buckets.map((bucket) => momentOf(bucket, question))
  const rows = await ask(
    question,
    metric,
    timing === 'moment'
      ? withMoments(moments, figuresSql('moment', from))
      : figuresSql(bucketStartSql(granularity, 'booked_at'), from),
  )
  const byPlace = new Map(rows.map((row) => [Number(row.place), row]))
  return buckets.map((bucket, index) => ({
    ...bucket,
    value: readFigures(byPlace.get((timing === 'moment' ? moments[index] : bucket.start) ?? -1)),
  }))
}
