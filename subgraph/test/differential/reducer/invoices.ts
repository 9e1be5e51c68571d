import type { ChainLog, History } from '../history.ts'
import { byKey, type ExpectedRow, firstTime, inOrder, sum } from './facts.ts'
import { categoryOfEngagement, jobOfEngagement } from './links.ts'

const TRIGGERS = ['CLIENT_APPROVED', 'AUTO_RELEASED', 'SETTLEMENT', 'RULING']

export function invoices(history: History): ExpectedRow[] {
  const of = invoiceLogs(history)
  const jobOf = jobOfEngagement(history)
  const categoryOf = categoryOfEngagement(history)
  const nodes = new Set(history.of('ProtocolConfig', 'NodeAdded').map(({ args }) => args.node))
  return history.of('InvoiceEscrow', 'InvoiceSubmitted').map((submitted) => {
    const { invoiceId, engagementId, client, talent, amount, periodStart, periodEnd, dueAt, metadataURI } =
      submitted.args
    const [payment] = of.paid(invoiceId)
    const [resolution] = of.resolved(invoiceId)
    const [lock] = of.disputed(invoiceId)
    const checker = checkerOf(invoiceId, of)
    return {
      id: `${invoiceId}`,
      engagement: `${engagementId}`,
      job: `${jobOf(engagementId)}`,
      category: categoryOf(engagementId),
      client,
      talent,
      amount,
      periodStart,
      periodEnd,
      dueAt,
      metadataURI,
      status: statusOf(invoiceId, of),
      submittedAt: submitted.timestamp,
      submitted: submitted.id,
      verifiedAt: firstTime(of.verified(invoiceId)),
      checker,
      checkedBy: checker !== null && nodes.has(checker) ? checker : null,
      closedAt: firstTime(inOrder<ChainLog>([...of.rejected(invoiceId), ...of.cancelled(invoiceId)])),
      paidAt: payment?.timestamp ?? null,
      paid: payment?.id ?? null,
      paidBy: payment ? (TRIGGERS[payment.args.trigger] ?? null) : null,
      talentAmount: payment?.args.talentAmount ?? 0n,
      feeAmount: payment?.args.feeAmount ?? 0n,
      refunded: sum(of.refunded(invoiceId), ({ args }) => args.amount),
      feeRefunded: sum(of.refunded(invoiceId), ({ args }) => args.feeRefunded),
      amountLocked: lock?.args.amountLocked ?? null,
      talentShareBps: resolution?.args.talentShareBps ?? null,
      returnedToClient: resolution?.args.returnedToClient ?? null,
      shortfall: resolution?.args.shortfall ?? null,
    }
  })
}

type InvoiceLogs = ReturnType<typeof invoiceLogs>

/** What happened to each invoice, by its number. */
function invoiceLogs(history: History) {
  return {
    verified: byKey(history.of('InvoiceEscrow', 'InvoiceVerified'), ({ args }) => args.invoiceId),
    rejected: byKey(history.of('InvoiceEscrow', 'InvoiceRejected'), ({ args }) => args.invoiceId),
    cancelled: byKey(history.of('InvoiceEscrow', 'InvoiceCancelled'), ({ args }) => args.invoiceId),
    disputed: byKey(history.of('InvoiceEscrow', 'InvoiceDisputed'), ({ args }) => args.invoiceId),
    paid: byKey(history.of('InvoiceEscrow', 'InvoicePaid'), ({ args }) => args.invoiceId),
    resolved: byKey(history.of('InvoiceEscrow', 'InvoiceResolved'), ({ args }) => args.invoiceId),
    refunded: byKey(history.of('InvoiceEscrow', 'InvoiceRefunded'), ({ args }) => args.invoiceId),
  }
}

/** Who said last whether it is in order. */
function checkerOf(id: bigint, of: InvoiceLogs): `0x${string}` | null {
  const said = inOrder<ChainLog<{ verifier: `0x${string}` }>>([...of.verified(id), ...of.rejected(id)])
  return said.at(-1)?.args.verifier ?? null
}

/** What is said last in the life of an invoice (protocol.md E3) is asked first. */
function statusOf(id: bigint, of: InvoiceLogs): string {
  const [payment] = of.paid(id)
  if (payment) {
    const refunds = of.refunded(id)
    const isAllBack = sum(refunds, ({ args }) => args.amount) >= payment.args.talentAmount
    return refunds.length > 0 && isAllBack ? 'REFUNDED' : 'PAID'
  }
  if (of.resolved(id).length > 0) return 'RESOLVED'
  if (of.disputed(id).length > 0) return 'DISPUTED'
  if (of.cancelled(id).length > 0) return 'CANCELLED'
  if (of.rejected(id).length > 0) return 'REJECTED'
  return of.verified(id).length > 0 ? 'VERIFIED' : 'SUBMITTED'
}
