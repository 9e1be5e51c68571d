import type { AmountMetric } from '../metric.ts'
import { askColumns, big, type Question, rowsOf } from './question.ts'

/** Most events of a ledger, and seconds of a metric, that running sums are kept for: about a megabyte a metric. */
const mostEvents = 200_000
const mostSeconds = 20_000

/** An amount's sum up to each second at which something was booked. */
interface RunningSums {
  readonly seconds: readonly number[]
  readonly sums: readonly bigint[]
}

/**
 * Tells an amount of any window from sums that are made once for the newest block: a question whose window moves then needs no statement.
 * @returns the sum of what was booked before a second; undefined where the rows are too many to be kept, or too seldom asked for.
 */
export async function sumsBefore(
  metric: AmountMetric,
  question: Question,
): Promise<((second: number) => bigint) | undefined> {
  const { snapshot, block, window, where } = question
  // Without a window the answer itself is kept; filters and older blocks are too many to keep sums for each.
  const isOpen = window.from === undefined && window.to === undefined
  if (isOpen || Object.keys(where).length > 0 || block.hash !== snapshot.head.hash) return undefined
  if (snapshot.events > mostEvents) return undefined
  const sums = await snapshot.remembered(`sums of ${metric.id}`, () => runningSums(metric, question))
  return sums && ((second) => sums.sums[countBelow(sums.seconds, second) - 1] ?? 0n)
}

async function runningSums(metric: AmountMetric, question: Question): Promise<RunningSums | undefined> {
  const rows = rowsOf(metric, question, { timing: 'moment' })
  const columns = await askColumns(
    question,
    metric,
    `SELECT booked_at, sum(value) AS value FROM ${rows} WHERE booked_at IS NOT NULL GROUP BY booked_at ORDER BY booked_at LIMIT ${mostSeconds + 1}`,
  )
  const seconds = (columns.booked_at ?? []).map(Number)
  if (seconds.length > mostSeconds) return undefined
  let sum = 0n
  const sums = (columns.value ?? []).map((value) => {
    sum += big(value)
    return sum
  })
  return { seconds, sums }
}

/** How many of the rising numbers are below one. */
function countBelow(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
