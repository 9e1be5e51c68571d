import type { History } from '../history.ts'
import { byKey, type ExpectedRow, firstTime, sum } from './facts.ts'
import { categoryOfEngagement } from './links.ts'

export function engagements(history: History): ExpectedRow[] {
  const accepted = byKey(history.of('JobBoard', 'EngagementAccepted'), ({ args }) => args.engagementId)
  const declined = byKey(history.of('JobBoard', 'EngagementDeclined'), ({ args }) => args.engagementId)
  const amended = byKey(history.of('JobBoard', 'EngagementAmended'), ({ args }) => args.engagementId)
  const ended = byKey(history.of('JobBoard', 'EngagementEnded'), ({ args }) => args.engagementId)
  const invoices = byKey(history.of('InvoiceEscrow', 'InvoiceSubmitted'), ({ args }) => args.engagementId)
  const payments = byKey(history.of('InvoiceEscrow', 'InvoicePaid'), ({ args }) => args.engagementId)
  const escrow = escrowFlows(history)
  const categoryOf = categoryOfEngagement(history)
  return history.of('JobBoard', 'EngagementOffered').map((offered) => {
    const { engagementId, jobId, bidId, client, talent, contractedValue, feeBps, startAt, endAt } =
      offered.args
    const amendment = amended(engagementId).at(-1)?.args
    const end = ended(engagementId)[0]
    const paid = sum(payments(engagementId), ({ args }) => args.talentAmount)
    const fees = sum(payments(engagementId), ({ args }) => args.feeAmount)
    const { funded, withdrawn, locked } = escrow(engagementId)
    return {
      id: `${engagementId}`,
      job: `${jobId}`,
      category: categoryOf(engagementId),
      bid: bidId === 0n ? null : `${bidId}`,
      client,
      talent,
      contractedValue: amendment?.newValue ?? contractedValue,
      feeBps,
      startAt,
      endAt: amendment?.newEndAt ?? endAt,
      status: statusOf(
        accepted(engagementId).length > 0,
        declined(engagementId).length > 0,
        end !== undefined,
      ),
      offeredAt: offered.timestamp,
      offered: offered.id,
      acceptedAt: firstTime(accepted(engagementId)),
      declinedAt: firstTime(declined(engagementId)),
      endedAt: end?.timestamp ?? null,
      endReason: end
        ? (['COMPLETED', 'TERMINATED_BY_CLIENT', 'TERMINATED_BY_TALENT'][end.args.reason] ?? null)
        : null,
      amendments: amended(engagementId).length,
      invoiceCount: invoices(engagementId).length,
      invoiced: sum(invoices(engagementId), ({ args }) => args.amount),
      paid,
      fees,
      escrowFunded: funded,
      escrowWithdrawn: withdrawn,
      escrowBalance: funded - withdrawn - paid - fees - locked,
    }
  })
}

function statusOf(isAccepted: boolean, isDeclined: boolean, isEnded: boolean): string {
  if (isEnded) return 'ENDED'
  if (isDeclined) return 'DECLINED'
  return isAccepted ? 'ACCEPTED' : 'OFFERED'
}

/** What went into and out of each engagement's escrow other than by payments, and what open disputes hold of it. */
function escrowFlows(
  history: History,
): (engagementId: bigint) => { funded: bigint; withdrawn: bigint; locked: bigint } {
  const funded = byKey(history.of('InvoiceEscrow', 'EscrowFunded'), ({ args }) => args.engagementId)
  const withdrawn = byKey(history.of('InvoiceEscrow', 'EscrowWithdrawn'), ({ args }) => args.engagementId)
  const invoices = byKey(history.of('InvoiceEscrow', 'InvoiceSubmitted'), ({ args }) => args.engagementId)
  const locks = byKey(history.of('InvoiceEscrow', 'InvoiceDisputed'), ({ args }) => args.invoiceId)
  const resolved = new Set(history.of('InvoiceEscrow', 'InvoiceResolved').map(({ args }) => args.invoiceId))
  return (engagementId) => ({
    funded: sum(funded(engagementId), ({ args }) => args.amount),
    withdrawn: sum(withdrawn(engagementId), ({ args }) => args.amount),
    locked: sum(
      invoices(engagementId).filter(({ args }) => !resolved.has(args.invoiceId)),
      ({ args }) => sum(locks(args.invoiceId), (lock) => lock.args.amountLocked),
    ),
  })
}
