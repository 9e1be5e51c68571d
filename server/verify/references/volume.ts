import type { ParamValue } from '../../src/subgraph/event-entity.ts'
import {
  big,
  type Event,
  engagementOf,
  of,
  type Reference,
  type ReferenceRow,
  type References,
  sum,
  text,
} from '../events.ts'

/** Dimensions of an event that names its parties. */
const told = (events: readonly Event[], { source, args }: Event) => ({
  ...engagementOf(events, args.engagementId),
  client: text(args.client),
  talent: text(args.talent),
  source,
})

/** Dimensions of an event that names its engagement alone, and its talent perhaps. */
const ofEngagement = (events: readonly Event[], { source, args }: Event) => ({
  ...engagementOf(events, args.engagementId),
  ...(args.talent === undefined ? {} : { talent: text(args.talent) }),
  source,
})

const idsOf = (events: readonly Event[], names: readonly string[]) =>
  new Set(names.flatMap((name) => of(events, name).map(({ args }) => args.invoiceId)))

/** Invoices that were submitted and neither rejected nor cancelled. */
function billedInvoices(events: readonly Event[]): Event[] {
  const dropped = idsOf(events, ['InvoiceRejected', 'InvoiceCancelled'])
  return of(events, 'InvoiceSubmitted').filter(({ args }) => !dropped.has(args.invoiceId))
}

/** Invoices that are verified and still wait. */
function waitingInvoices(events: readonly Event[]): Event[] {
  const verified = idsOf(events, ['InvoiceVerified'])
  const ended = idsOf(events, ['InvoicePaid', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceResolved'])
  return of(events, 'InvoiceSubmitted').filter(
    ({ args }) => verified.has(args.invoiceId) && !ended.has(args.invoiceId),
  )
}

/** Contracted value and agreed end of each engagement after its last amendment. */
function agreements(events: readonly Event[]): Map<ParamValue | undefined, { value: bigint; end: bigint }> {
  const found = new Map<ParamValue | undefined, { value: bigint; end: bigint }>()
  for (const { args } of of(events, 'EngagementOffered'))
    found.set(args.engagementId, { value: big(args.contractedValue), end: big(args.endAt) })
  for (const { args } of of(events, 'EngagementAmended'))
    if (found.has(args.engagementId))
      found.set(args.engagementId, { value: big(args.newValue), end: big(args.newEndAt) })
  return found
}

/** What an engagement's talent earned, refunds taken off. */
const earnedFrom = (events: readonly Event[], engagementId: ParamValue | undefined): bigint =>
  sum(
    of(events, 'InvoicePaid')
      .filter(({ args }) => args.engagementId === engagementId)
      .map(({ args }) => big(args.talentAmount)),
  ) -
  sum(
    of(events, 'InvoiceRefunded')
      .filter(({ args }) => args.engagementId === engagementId)
      .map(({ args }) => big(args.amount)),
  )

const firstEnd = (events: readonly Event[], engagementId: ParamValue | undefined): number | undefined =>
  of(events, 'EngagementEnded').find(({ args }) => args.engagementId === engagementId)?.time

/** Payments above the line and refunds below, each weighed. */
const paidLessRefunded =
  (paid: (event: Event) => bigint, refunded: (event: Event) => bigint): Reference =>
  (events) => [
    ...of(events, 'InvoicePaid').map((event) => ({
      at: event.time,
      value: paid(event),
      ...ofEngagement(events, event),
    })),
    ...of(events, 'InvoiceRefunded').map((event) => ({
      at: event.time,
      value: -refunded(event),
      ...ofEngagement(events, event),
    })),
  ]

function ageOf(due: bigint, now: number): string {
  const late = BigInt(now) - due
  if (late <= 0n) return 'NOT_DUE'
  if (late <= 30n * 86_400n) return 'OVERDUE_1_TO_30'
  return late <= 60n * 86_400n ? 'OVERDUE_31_TO_60' : 'OVERDUE_MORE'
}

const offerOf = (events: readonly Event[], engagementId: ParamValue | undefined): Event | undefined =>
  of(events, 'EngagementOffered').find(({ args }) => args.engagementId === engagementId)

/** Accepted engagements whose offer is known. */
const accepted = (events: readonly Event[]): { event: Event; offer: Event }[] =>
  of(events, 'EngagementAccepted').flatMap((event) => {
    const offer = offerOf(events, event.args.engagementId)
    return offer === undefined ? [] : [{ event, offer }]
  })

export const volumeReferences: References = {
  gsv: (events) =>
    of(events, 'InvoicePaid').map((paid) => ({
      at: paid.time,
      value: big(paid.args.talentAmount) + big(paid.args.feeAmount),
      ...told(events, paid),
    })),
  netGsv: paidLessRefunded(
    ({ args }) => big(args.talentAmount) + big(args.feeAmount),
    ({ args }) => big(args.amount) + big(args.feeRefunded),
  ),
  talentEarnings: paidLessRefunded(
    ({ args }) => big(args.talentAmount),
    ({ args }) => big(args.amount),
  ),
  billed: (events) =>
    billedInvoices(events).map((invoice) => ({
      at: invoice.time,
      value: big(invoice.args.amount),
      ...told(events, invoice),
    })),
  outstanding: (events) =>
    waitingInvoices(events).map((invoice) => ({
      value: big(invoice.args.amount),
      ...told(events, invoice),
    })),
  outstandingByAge: (events, now) =>
    waitingInvoices(events).map((invoice) => ({
      key: ageOf(big(invoice.args.dueAt), now),
      value: big(invoice.args.amount),
      ...told(events, invoice),
    })),
  contractedValue: (events) =>
    accepted(events).map(({ event }) => ({
      at: event.time,
      value: agreements(events).get(event.args.engagementId)?.value ?? 0n,
      ...ofEngagement(events, event),
    })),
  averageProjectSize: (events) =>
    accepted(events).map(({ event }) => ({
      at: event.time,
      numerator: agreements(events).get(event.args.engagementId)?.value ?? 0n,
      denominator: 1n,
      ...ofEngagement(events, event),
    })),
  averagePaidPerCompletedProject: (events) =>
    of(events, 'EngagementEnded')
      .filter(({ args }) => args.reason === 0)
      .map((event) => ({
        at: event.time,
        numerator: earnedFrom(events, event.args.engagementId),
        denominator: 1n,
        ...ofEngagement(events, event),
      })),
  realisation: (events) =>
    of(events, 'EngagementEnded').flatMap((event): ReferenceRow[] => {
      const agreed = agreements(events).get(event.args.engagementId)
      if (agreed === undefined) return []
      const numerator = earnedFrom(events, event.args.engagementId)
      return [{ at: event.time, numerator, denominator: agreed.value, ...ofEngagement(events, event) }]
    }),
  averageInvoice: (events) =>
    billedInvoices(events).map((invoice) => ({
      at: invoice.time,
      numerator: big(invoice.args.amount),
      denominator: 1n,
      ...told(events, invoice),
    })),
  averageProjectDuration: (events) =>
    accepted(events).map(({ event, offer }) => {
      const ended = firstEnd(events, event.args.engagementId)
      const agreed = agreements(events).get(event.args.engagementId)?.end ?? 0n
      return {
        at: event.time,
        numerator: (ended === undefined ? agreed : BigInt(ended)) - BigInt(offer.time),
        denominator: 1n,
        ...ofEngagement(events, event),
      }
    }),
  projectDuration: (events, now) =>
    accepted(events).map(({ event, offer }) => {
      const ended = firstEnd(events, event.args.engagementId)
      return {
        at: event.time,
        seconds: BigInt((ended ?? now) - offer.time),
        open: ended === undefined,
        ...ofEngagement(events, event),
      }
    }),
}
