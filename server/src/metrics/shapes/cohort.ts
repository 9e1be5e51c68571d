import { BadRequestError } from '../bad-request-error.ts'
import { bucketEnd, bucketStartSql, bucketsBetween, type Granularity } from '../buckets.ts'
import type { CohortMetric } from '../metric.ts'
import { ask, big, type Question, rowsOf } from './question.ts'

/** What a cohort did in one period after its own. */
export interface CohortPeriod {
  /** Periods after the cohort's own; 0 is its own. */
  readonly index: number
  readonly start: number
  /** Parties of the cohort with a row in the period; null while the period is not over at the block. */
  readonly active: number | null
  /** Sum of their rows' values; null while the period is not over. */
  readonly value: bigint | null
}

/** Parties whose first row lies in one period. */
export interface Cohort {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly periods: readonly CohortPeriod[]
}

/** Most cells that one answer may have. */
export const maxCohortCells = 10_000

/**
 * Cohorts whose period touches the window, each followed up to the block. One without parties is there too, with size 0.
 * @throws BadRequestError when the table has more than {@link maxCohortCells} cells.
 */
export async function cohortsAt(
  metric: CohortMetric,
  question: Question,
  granularity: Granularity,
): Promise<Cohort[]> {
  const { block, window } = question
  // A party's first row is looked for before the window too: one that began earlier is of an earlier cohort.
  const everything = { ...question, window: { from: undefined, to: undefined } }
  const rows = await ask(
    everything,
    metric,
    `WITH present AS MATERIALIZED (
  SELECT party, ${bucketStartSql(granularity, 'booked_at')} AS period, sum(value) AS value
  FROM ${rowsOf(metric, everything)} GROUP BY party, period
), begun AS (SELECT party, min(period) AS cohort FROM present GROUP BY party)
SELECT begun.cohort, present.period, count(*) AS active, sum(present.value) AS value
FROM present JOIN begun ON begun.party IS NOT DISTINCT FROM present.party
GROUP BY begun.cohort, present.period`,
  )
  if (rows.length === 0) return []
  const cells = new Map(rows.map((row) => [`${String(row.cohort)}|${String(row.period)}`, row]))
  const earliest = Math.min(...rows.map(({ cohort }) => Number(cohort)))
  const from = Math.max(earliest, window.from ?? 0)
  const to = Math.min(window.to ?? Number.POSITIVE_INFINITY, block.timestamp + 1)
  const cohorts = bucketsBetween(granularity, from, to, block.timestamp)
  let total = 0
  return cohorts.map(({ start, end }) => {
    const periods: CohortPeriod[] = []
    for (let at = start; at <= block.timestamp; at = bucketEnd(granularity, at)) {
      if (++total > maxCohortCells)
        throw new BadRequestError(
          `The table of ${metric.title} has more than ${maxCohortCells} cells. Ask for a shorter window or a coarser granularity.`,
        )
      const row = cells.get(`${start}|${at}`)
      const over = bucketEnd(granularity, at) <= block.timestamp + 1
      periods.push({
        index: periods.length,
        start: at,
        active: over ? Number(row?.active ?? 0) : null,
        value: over ? big(row?.value) : null,
      })
    }
    return { start, end, size: Number(cells.get(`${start}|${start}`)?.active ?? 0), periods }
  })
}
