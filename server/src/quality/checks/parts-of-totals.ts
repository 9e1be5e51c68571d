import type { Metric } from '../../metrics/metric.ts'
import { metrics } from '../../metrics/registry.ts'
import { amountAt, amountBy, amountSeries } from '../../metrics/shapes/amount.ts'
import type { Question } from '../../metrics/shapes/question.ts'
import { differences, type SumCheck } from '../check.ts'

type AmountMetric = Metric & { readonly shape: 'amount' }

/** The sums that everything else is measured by. */
const checked = ['gsv', 'talentEarnings', 'fees']

const amounts = metrics.filter(
  (metric): metric is AmountMetric => metric.shape === 'amount' && checked.includes(metric.id),
)

async function pairsOf(metric: AmountMetric, question: Question) {
  const expected = await amountAt(metric, question)
  const pairs = []
  const months = await amountSeries(metric, question, { granularity: 'MONTH', cumulative: false })
  const rising = await amountSeries(metric, question, { granularity: 'MONTH', cumulative: true })
  pairs.push(
    { subject: `${metric.id} by month`, expected, seen: months.reduce((sum, { value }) => sum + value, 0n) },
    { subject: `${metric.id} cumulative, last month`, expected, seen: rising.at(-1)?.value ?? 0n },
  )
  if (metric.dimensions?.category !== undefined) {
    const { parts, others } = await amountBy(metric, question, 'category', 100)
    const seen = parts.reduce((sum, { value }) => sum + value, others.count === 0 ? 0n : others.value)
    pairs.push({ subject: `${metric.id} by category`, expected, seen })
  }
  return pairs
}

/** metrics.md, data health: sum of parts = totals. */
export const partsOfTotals: SumCheck = {
  kind: 'sums',
  id: 'partsOfTotals',
  title: 'Parts add up to totals',
  rule: 'Volume, talent earnings and fees are the same number as one sum, summed over their months, at the end of their cumulative series and summed over categories; and volume is what talent was paid and the fees together.',
  tables: ['invoice_paid', 'invoice_refunded', 'engagement_offered', 'job_posted'],
  look: async ({ snapshot, block, tokens }) => {
    const question: Question = {
      snapshot,
      block,
      tokens,
      where: {},
      window: { from: undefined, to: undefined },
    }
    const pairs = []
    for (const metric of amounts) pairs.push(...(await pairsOf(metric, question)))
    const [row] = await snapshot.rows(
      `SELECT coalesce(sum(talent_amount), 0)::HUGEINT AS talent, coalesce(sum(fee_amount), 0)::HUGEINT AS fees,
  coalesce(sum(talent_amount + fee_amount), 0)::HUGEINT AS both FROM invoice_paid WHERE block_number <= $block`,
      { block: block.number },
    )
    pairs.push({
      subject: 'InvoicePaid: talent amounts and fees',
      expected: BigInt(row?.both as bigint),
      seen: BigInt(row?.talent as bigint) + BigInt(row?.fees as bigint),
    })
    return { rows: pairs.length, offenders: differences(pairs) }
  },
}
