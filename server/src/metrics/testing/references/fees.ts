import { big, type Event, engagementOf, of, type References, text } from '../reference.ts'

const told = (events: readonly Event[], { source, args }: Event) => ({
  ...engagementOf(events, args.engagementId),
  talent: text(args.talent),
  source,
})

export const feesReferences: References = {
  fees: (events) => [
    ...of(events, 'InvoicePaid').map((paid) => ({
      at: paid.time,
      value: big(paid.args.feeAmount),
      ...told(events, paid),
    })),
    ...of(events, 'InvoiceRefunded').map((refund) => ({
      at: refund.time,
      value: -big(refund.args.feeRefunded),
      ...told(events, refund),
    })),
  ],
  takeRate: (events) => [
    ...of(events, 'InvoicePaid').map((paid) => ({
      at: paid.time,
      numerator: big(paid.args.feeAmount),
      denominator: big(paid.args.talentAmount) + big(paid.args.feeAmount),
      ...told(events, paid),
    })),
    ...of(events, 'InvoiceRefunded').map((refund) => ({
      at: refund.time,
      numerator: -big(refund.args.feeRefunded),
      denominator: 0n,
      ...told(events, refund),
    })),
  ],
}
