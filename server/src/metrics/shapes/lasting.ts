import type { Dimension, MomentMetric, SplitMetric } from '../metric.ts'
import { type Question, rowsOf } from './question.ts'

type LastingMetric = MomentMetric | SplitMetric

/** Rows that hold at the block, as a FROM item. */
export const lastingNow = (metric: LastingMetric, question: Question, by?: Dimension): string =>
  `(SELECT * FROM ${rowsOf(metric, question, { timing: 'moment', ...(by && { by }) })} WHERE begins <= $time AND ends > $time)`

/** What begins and ends in a window, as a FROM item of (booked_at, value) and the columns named: each row is read once, whatever the number of moments. */
export const lastingChanges = (metric: LastingMetric, question: Question, columns = ''): string => `(
  WITH lasting AS MATERIALIZED (SELECT begins, ends, value${columns} FROM ${spansOf(metric, question)} WHERE ends > begins AND ends > $from AND begins < $to AND begins <= $time)
  SELECT begins AS booked_at, value${columns} FROM lasting
  UNION ALL
  SELECT ends, -value${columns} FROM lasting WHERE ends < $to AND ends <= $time
)`

/**
 * A sum counts every row; of rows that bear the same value, `distinct` counts those moments at which at least one of them holds:
 * each row then counts from its beginning up to the next one's, or to the end of all before it.
 */
function spansOf(metric: LastingMetric, question: Question): string {
  const rows = rowsOf(metric, question, { timing: 'moment' })
  if (metric.shape === 'split' || metric.aggregate !== 'distinct') return rows
  return `(
    SELECT begins, least(ending, next) AS ends, 1::HUGEINT AS value
    FROM (
      SELECT begins, max(ends) OVER (PARTITION BY value ORDER BY begins ROWS UNBOUNDED PRECEDING) AS ending, lead(begins) OVER (PARTITION BY value ORDER BY begins) AS next
      FROM ${rows}
      WHERE ends > begins AND ends > $from AND begins < $to AND begins <= $time
    )
  )`
}
