import type { ParamValue } from '../../src/subgraph/event-entity.ts'
import {
  big,
  type Event,
  engagementOf,
  jobOf,
  of,
  type Reference,
  type ReferenceRow,
  type References,
  text,
} from '../events.ts'

const told = (events: readonly Event[], { source, args }: Event) => ({
  ...engagementOf(events, args.engagementId),
  ...(args.client === undefined ? {} : { client: text(args.client) }),
  ...(args.talent === undefined ? {} : { talent: text(args.talent) }),
  source,
})

const toldByJob = (events: readonly Event[], { source, args }: Event) => ({
  ...jobOf(events, args.jobId),
  source,
})

/** Parties paid in the thirty days before a moment. */
function paidLately(events: readonly Event[], now: number, party: 'client' | 'talent'): ReferenceRow[] {
  return of(events, 'InvoicePaid')
    .filter(({ time }) => time >= now - 30 * 24 * 3600)
    .map((paid) => ({ value: text(paid.args[party]), ...told(events, paid) }))
}

const counted =
  (name: string, dimensions: (events: readonly Event[], event: Event) => Partial<ReferenceRow>): Reference =>
  (events) =>
    of(events, name).map((event) => ({ at: event.time, value: 1n, ...dimensions(events, event) }))

/** Accepted engagements with the job and the client of their offers. */
const hires = (events: readonly Event[]): { event: Event; offer: Event }[] =>
  of(events, 'EngagementAccepted').flatMap((event) => {
    const offer = of(events, 'EngagementOffered').find(
      ({ args }) => args.engagementId === event.args.engagementId,
    )
    return offer === undefined ? [] : [{ event, offer }]
  })

const hiresFor = (events: readonly Event[], jobId: ParamValue | undefined): Event[] =>
  hires(events)
    .filter(({ offer }) => offer.args.jobId === jobId)
    .map(({ event }) => event)

const isClosed = (events: readonly Event[], jobId: ParamValue | undefined): boolean =>
  of(events, 'JobClosed').some(({ args }) => args.jobId === jobId)

const invoiceIds = (events: readonly Event[], ...names: string[]) =>
  new Set(names.flatMap((name) => of(events, name).map(({ args }) => args.invoiceId)))

const paidAt = (events: readonly Event[], invoice: Event): number | undefined =>
  of(events, 'InvoicePaid').find(({ args }) => args.invoiceId === invoice.args.invoiceId)?.time

const volumeBy =
  (party: 'client' | 'talent'): Reference =>
  (events) =>
    of(events, 'InvoicePaid').map((paid) => ({
      at: paid.time,
      party: text(paid.args[party]),
      value: big(paid.args.talentAmount) + big(paid.args.feeAmount),
      ...told(events, paid),
    }))

export const marketplaceReferences: References = {
  jobsPosted: counted('JobPosted', toldByJob),
  bidsSubmitted: counted('BidSubmitted', (events, bid) => ({
    ...toldByJob(events, bid),
    talent: text(bid.args.talent),
  })),
  projectsStarted: counted('EngagementAccepted', told),
  invoicesSubmitted: counted('InvoiceSubmitted', told),
  activeClients: (events, now) => paidLately(events, now, 'client'),
  activeTalent: (events, now) => paidLately(events, now, 'talent'),
  timeToFill: (events, now) =>
    of(events, 'JobPosted').flatMap((job): ReferenceRow[] => {
      const hired = hiresFor(events, job.args.jobId)[0]?.time
      if (hired === undefined && isClosed(events, job.args.jobId)) return []
      const seconds = BigInt((hired ?? now) - job.time)
      return [{ at: job.time, seconds, open: hired === undefined, ...toldByJob(events, job) }]
    }),
  fillRate: (events, now) =>
    of(events, 'JobPosted')
      .filter((job) => isClosed(events, job.args.jobId) || job.time < now - 60 * 86_400)
      .map((job) => {
        const updated = of(events, 'JobUpdated').findLast(({ args }) => args.jobId === job.args.jobId)
        return {
          at: job.time,
          numerator: BigInt(hiresFor(events, job.args.jobId).length),
          denominator: BigInt(Number((updated ?? job).args.positions)),
          ...toldByJob(events, job),
        }
      }),
  bidsPerJob: (events) =>
    of(events, 'JobPosted').map((job) => ({
      at: job.time,
      numerator: BigInt(
        of(events, 'BidSubmitted').filter(({ args }) => args.jobId === job.args.jobId).length,
      ),
      denominator: 1n,
      ...toldByJob(events, job),
    })),
  repeatClientRate: (events) => {
    const jobs = new Map<string, Set<ParamValue | undefined>>()
    for (const { offer } of hires(events)) {
      const client = text(offer.args.client)
      jobs.set(client, (jobs.get(client) ?? new Set()).add(offer.args.jobId))
    }
    return [...jobs.values()].map((hiredFor) => ({
      numerator: hiredFor.size > 1 ? 1n : 0n,
      denominator: 1n,
    }))
  },
  daysToPay: (events, now) => {
    const ended = invoiceIds(events, 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceResolved')
    return of(events, 'InvoiceSubmitted').flatMap((invoice): ReferenceRow[] => {
      const paid = paidAt(events, invoice)
      if (paid === undefined && ended.has(invoice.args.invoiceId)) return []
      const seconds = BigInt((paid ?? now) - invoice.time)
      return [{ at: invoice.time, seconds, open: paid === undefined, ...told(events, invoice) }]
    })
  },
  onTimeRate: (events, now) => {
    const dropped = invoiceIds(events, 'InvoiceRejected', 'InvoiceCancelled')
    return of(events, 'InvoiceSubmitted').flatMap((invoice): ReferenceRow[] => {
      const due = big(invoice.args.dueAt)
      if (dropped.has(invoice.args.invoiceId) || due > BigInt(now)) return []
      const paid = paidAt(events, invoice)
      const numerator = paid !== undefined && BigInt(paid) <= due ? 1n : 0n
      return [{ at: Number(due), numerator, denominator: 1n, ...told(events, invoice) }]
    })
  },
  clientConcentration: volumeBy('client'),
  talentConcentration: volumeBy('talent'),
  clientRetention: volumeBy('client'),
  talentRetention: volumeBy('talent'),
}
