import type { RowCheck } from '../check.ts'

/** Amounts whose product with a fee in basis points stays within 127 bits; the escrow's own are below 2^96. */
const safe = `paid.talent_amount BETWEEN 0 AND ${2n ** 110n}`

/** protocol.md E2, rule 2. */
export const feeLaw: RowCheck = {
  kind: 'rows',
  id: 'feeLaw',
  title: 'Fees follow the law',
  rule: 'Every payment’s fee is the talent’s amount times the basis points that its engagement was offered at, over 10,000, cut to a whole base unit.',
  count: 'SELECT count(*) AS n FROM invoice_paid WHERE block_number <= $block',
  offenders: `
SELECT 'InvoicePaid ' || paid.id || ', invoice ' || coalesce(paid.invoice_id::VARCHAR, 'too large') AS subject, paid.block_number,
  CASE WHEN offered.fee_bps IS NULL THEN 'an EngagementOffered of engagement ' || coalesce(paid.engagement_id::VARCHAR, 'too large')
    WHEN ${safe} THEN (paid.talent_amount * offered.fee_bps // 10000)::VARCHAR
    ELSE 'a talent amount of at most 2^110' END AS expected,
  coalesce(paid.fee_amount::VARCHAR, 'more than 2^127') AS seen
FROM invoice_paid AS paid
LEFT JOIN engagement_offered AS offered ON offered.engagement_id = paid.engagement_id AND offered.block_number <= $block
WHERE paid.block_number > $after AND paid.block_number <= $block
  AND (CASE WHEN ${safe} THEN paid.talent_amount * offered.fee_bps // 10000 END) IS DISTINCT FROM paid.fee_amount`,
}
