import { type Event, engagementOf, of, type ReferenceRow, type References, text } from '../reference.ts'

/** Parties paid in the thirty days before a moment. */
function paidLately(events: readonly Event[], now: number, party: 'client' | 'talent'): ReferenceRow[] {
  return of(events, 'InvoicePaid')
    .filter(({ time }) => time >= now - 30 * 24 * 3600)
    .map(({ source, args }) => ({
      value: text(args[party]),
      ...engagementOf(events, args.engagementId),
      client: text(args.client),
      talent: text(args.talent),
      source,
    }))
}

export const marketplaceReferences: References = {
  activeClients: (events, now) => paidLately(events, now, 'client'),
  activeTalent: (events, now) => paidLately(events, now, 'talent'),
}
