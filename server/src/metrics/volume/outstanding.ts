import type { MomentMetric } from '../metric.ts'
import { waitingInvoices, waitingInvoicesEvents } from './waiting-invoices.ts'

/** Outstanding: metrics.md F4. */
export const outstanding: MomentMetric = {
  id: 'outstanding',
  shape: 'moment',
  aggregate: 'sum',
  title: 'Outstanding',
  unit: 'USDC',
  definition:
    'Amounts of invoices that were verified and not yet paid, cancelled, rejected or resolved at the moment, fee apart.',
  formula:
    'sum of InvoiceSubmitted.amount over invoices with InvoiceVerified and without InvoicePaid, InvoiceRejected, InvoiceCancelled or InvoiceResolved',
  caveats: [
    'A disputed invoice counts until its dispute is resolved.',
    'The client may owe it without the escrow holding it.',
  ],
  whenNotToUse: 'Do not use it as what clients owe with the fee: the fee comes on top.',
  source: 'metrics.md F4',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: waitingInvoicesEvents,
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT begins, ends, amount AS value, client, talent, engagement_id, source
FROM ${waitingInvoices}`,
}
