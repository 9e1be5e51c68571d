import { big, type Event, engagementOf, of, type ReferenceRow, type References, text } from '../reference.ts'

/** Each invoice at its submission, weighed, and whether it was ever disputed. */
function disputeRows(events: readonly Event[], weight: (submitted: Event) => bigint): ReferenceRow[] {
  const disputed = new Set(of(events, 'InvoiceDisputed').map(({ args }) => args.invoiceId))
  return of(events, 'InvoiceSubmitted').map((submitted) => ({
    at: submitted.time,
    numerator: disputed.has(submitted.args.invoiceId ?? '') ? weight(submitted) : 0n,
    denominator: weight(submitted),
    ...engagementOf(events, submitted.args.engagementId),
    client: text(submitted.args.client),
    talent: text(submitted.args.talent),
    source: submitted.source,
  }))
}

export const disputesReferences: References = {
  disputeRateByCount: (events) => disputeRows(events, () => 1n),
  disputeRateByValue: (events) => disputeRows(events, ({ args }) => big(args.amount)),
}
