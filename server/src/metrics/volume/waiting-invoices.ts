import { never } from '../time-window.ts'

/**
 * Verified invoices from then until they are paid, rejected, cancelled or resolved by the block, as a FROM item: `begins` and `ends`
 * beside what their submission says.
 */
export const waitingInvoices = `(
  SELECT verified_at AS begins, CASE WHEN ended_block <= $block THEN ended_at ELSE ${never} END AS ends,
    amount, due_at, client, talent, engagement_id, source
  FROM invoice_fact
  WHERE verified_block <= $block
) AS waiting`

/** Events that {@link waitingInvoices} comes of. */
export const waitingInvoicesEvents = [
  'InvoiceSubmitted',
  'InvoiceVerified',
  'InvoicePaid',
  'InvoiceRejected',
  'InvoiceCancelled',
  'InvoiceResolved',
] as const
