import type { RowCheck } from '../check.ts'

/** protocol.md E2, rule 1. */
export const paidOnce: RowCheck = {
  kind: 'rows',
  id: 'paidOnce',
  title: 'No invoice is paid twice',
  rule: 'Every invoice has at most one InvoicePaid event.',
  count: 'SELECT count(*) AS n FROM invoice_paid WHERE block_number <= $block',
  offenders: `
WITH fresh AS (SELECT id, block_number, invoice_id FROM invoice_paid WHERE block_number > $after AND block_number <= $block)
SELECT 'InvoicePaid ' || fresh.id || ', invoice ' || fresh.invoice_id AS subject, fresh.block_number,
  'the first payment of the invoice' AS expected, 'one after ' || min(earlier.id) AS seen
FROM fresh
JOIN invoice_paid AS earlier ON earlier.invoice_id = fresh.invoice_id AND earlier.id < fresh.id
GROUP BY fresh.id, fresh.block_number, fresh.invoice_id`,
}
