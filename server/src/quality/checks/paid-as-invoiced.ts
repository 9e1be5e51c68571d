import type { RowCheck } from '../check.ts'

/** protocol.md E2 and E3: a payment is of an invoice that was submitted, to its talent, of no more than it says. */
export const paidAsInvoiced: RowCheck = {
  kind: 'rows',
  id: 'paidAsInvoiced',
  title: 'Payments are as invoiced',
  rule: 'Every payment follows the submission of its invoice, names the same engagement, talent and client, and gives the talent no more than was invoiced.',
  count: 'SELECT count(*) AS n FROM invoice_paid WHERE block_number <= $block',
  offenders: `
SELECT 'InvoicePaid ' || paid.id || ', invoice ' || coalesce(paid.invoice_id::VARCHAR, 'too large') AS subject, paid.block_number,
  CASE WHEN submitted.id IS NULL THEN 'an InvoiceSubmitted before it'
    ELSE 'engagement ' || submitted.engagement_id || ', talent ' || submitted.talent || ', client ' || submitted.client || ', at most ' || submitted.amount END AS expected,
  'engagement ' || coalesce(paid.engagement_id::VARCHAR, 'too large') || ', talent ' || paid.talent || ', client ' || paid.client || ', ' || coalesce(paid.talent_amount::VARCHAR, 'too much') AS seen
FROM invoice_paid AS paid
LEFT JOIN invoice_submitted AS submitted ON submitted.invoice_id = paid.invoice_id AND submitted.id < paid.id
WHERE paid.block_number > $after AND paid.block_number <= $block
  AND NOT coalesce(submitted.engagement_id = paid.engagement_id AND submitted.talent = paid.talent
    AND submitted.client = paid.client AND paid.talent_amount <= submitted.amount, FALSE)`,
}
