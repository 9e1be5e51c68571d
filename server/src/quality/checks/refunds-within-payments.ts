import type { RowCheck } from '../check.ts'

/** protocol.md E3: partial refunds are allowed, up to what was paid. */
export const refundsWithinPayments: RowCheck = {
  kind: 'rows',
  id: 'refundsWithinPayments',
  title: 'Refunds stay within payments',
  rule: 'What was refunded of an invoice, in all up to each refund, is at most what its talent was paid; the fee refunded at most the fee.',
  count: 'SELECT count(*) AS n FROM invoice_refunded WHERE block_number <= $block',
  offenders: `
WITH touched AS (SELECT DISTINCT invoice_id FROM invoice_refunded WHERE block_number > $after AND block_number <= $block),
running AS (
  SELECT id, block_number, invoice_id,
    sum(amount) OVER through_it AS amount, sum(fee_refunded) OVER through_it AS fee
  FROM invoice_refunded
  WHERE block_number <= $block AND invoice_id IN (SELECT invoice_id FROM touched)
  WINDOW through_it AS (PARTITION BY invoice_id ORDER BY id)
)
SELECT 'InvoiceRefunded ' || running.id || ', invoice ' || running.invoice_id AS subject, running.block_number,
  CASE WHEN paid.id IS NULL THEN 'an InvoicePaid before it' ELSE 'at most ' || paid.talent_amount || ' and fee ' || paid.fee_amount END AS expected,
  running.amount || ' and fee ' || running.fee || ' in all' AS seen
FROM running
LEFT JOIN invoice_paid AS paid ON paid.invoice_id = running.invoice_id AND paid.id < running.id
WHERE running.block_number > $after
  AND NOT coalesce(running.amount <= paid.talent_amount AND running.fee <= paid.fee_amount, FALSE)`,
}
