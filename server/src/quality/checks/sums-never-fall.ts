import type { RowCheck } from '../check.ts'

/** Every amount that a cumulative series adds up, by table. */
const flows: readonly (readonly [event: string, table: string, columns: readonly string[]])[] = [
  ['InvoicePaid', 'invoice_paid', ['talent_amount', 'fee_amount']],
  ['InvoiceRefunded', 'invoice_refunded', ['amount', 'fee_refunded']],
  ['InvoiceSubmitted', 'invoice_submitted', ['amount']],
  ['ReferralRewardAccrued', 'referral_reward_accrued', ['reward_btrst']],
  ['ReferralRewardReversed', 'referral_reward_reversed', ['reward_btrst']],
  ['FeesConverted', 'fees_converted', ['usdc_in', 'btrst_out']],
  ['Transfer', 'transfer', ['value']],
]

/** product.md S2: a cumulative sum falls where, and only where, something negative is added. */
export const sumsNeverFall: RowCheck = {
  kind: 'rows',
  id: 'sumsNeverFall',
  title: 'Cumulative sums never fall',
  rule: 'No amount that is added up (payments, fees, refunds, invoices, rewards, conversions, transfers) is negative.',
  count: `SELECT sum(n) AS n FROM (${flows
    .map(([, table]) => `SELECT count(*) AS n FROM ${table} WHERE block_number <= $block`)
    .join(' UNION ALL ')})`,
  offenders: flows
    .flatMap(([event, table, columns]) =>
      columns.map(
        (column) =>
          `SELECT '${event} ' || id || ', ${column}' AS subject, block_number, '0 or more' AS expected, ${column}::VARCHAR AS seen FROM ${table} WHERE block_number > $after AND block_number <= $block AND ${column} < 0`,
      ),
    )
    .join('\nUNION ALL\n'),
}
