import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, firstTime, inOrder, lastTime, sum } from './facts.ts'
import { partiesOfInvoice } from './links.ts'
import { projects } from './projects.ts'

export function clients(history: History): ExpectedRow[] {
  const seen = inOrder<ChainLog<{ client: string }>>([
    ...history.of('JobBoard', 'JobPosted'),
    ...history.of('JobBoard', 'EngagementOffered'),
    ...history.of('InvoiceEscrow', 'InvoiceSubmitted'),
  ])
  const mentions = byKey(seen, ({ args }) => args.client)
  const projectsOf = byKey(projects(history), ({ client }) => client)
  const partiesOf = partiesOfInvoice(history)
  const payments = byKey(
    history.of('InvoiceEscrow', 'InvoicePaid'),
    ({ args }) => partiesOf(args.invoiceId)?.client ?? '',
  )
  const refunds = byKey(
    history.of('InvoiceEscrow', 'InvoiceRefunded'),
    ({ args }) => partiesOf(args.invoiceId)?.client ?? '',
  )
  return distinct(seen.map(({ args }) => args.client)).map((id) => ({
    id,
    firstSeenAt: firstTime(mentions(id)),
    projectCount: projectsOf(id).length,
    paidInvoices: payments(id).length,
    volume: sum(payments(id), ({ args }) => args.talentAmount),
    fees: sum(payments(id), ({ args }) => args.feeAmount),
    refunded: sum(refunds(id), ({ args }) => args.amount),
    lastPaidAt: lastTime(payments(id)),
  }))
}

export function talents(history: History): ExpectedRow[] {
  const seen = inOrder<ChainLog<{ talent: string }>>([
    ...history.of('JobBoard', 'EngagementOffered'),
    ...history.of('InvoiceEscrow', 'InvoiceSubmitted'),
  ])
  const mentions = byKey(seen, ({ args }) => args.talent)
  const projectsOf = byKey(projects(history), ({ talent }) => talent)
  const payments = byKey(history.of('InvoiceEscrow', 'InvoicePaid'), ({ args }) => args.talent)
  const refunds = byKey(history.of('InvoiceEscrow', 'InvoiceRefunded'), ({ args }) => args.talent)
  return distinct(seen.map(({ args }) => args.talent)).map((id) => ({
    id,
    firstSeenAt: firstTime(mentions(id)),
    projectCount: projectsOf(id).length,
    paidInvoices: payments(id).length,
    earned: sum(payments(id), ({ args }) => args.talentAmount),
    refunded: sum(refunds(id), ({ args }) => args.amount),
    lastPaidAt: lastTime(payments(id)),
  }))
}

/** Who of them there is. */
export function idsOf(rows: readonly ExpectedRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id))
}
