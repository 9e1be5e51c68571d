import { big, engagementOf, of, type References, text } from '../reference.ts'

export const volumeReferences: References = {
  gsv: (events) =>
    of(events, 'InvoicePaid').map(({ time, source, args }) => ({
      at: time,
      value: big(args.talentAmount) + big(args.feeAmount),
      ...engagementOf(events, args.engagementId),
      client: text(args.client),
      talent: text(args.talent),
      source,
    })),
  averageProjectSize: (events) => {
    const values = new Map<bigint, bigint>()
    for (const { args } of of(events, 'EngagementOffered'))
      values.set(big(args.engagementId), big(args.contractedValue))
    for (const { args } of of(events, 'EngagementAmended'))
      values.set(big(args.engagementId), big(args.newValue))
    return of(events, 'EngagementAccepted').flatMap(({ time, source, args }) => {
      const numerator = values.get(big(args.engagementId))
      const told = { ...engagementOf(events, args.engagementId), source }
      return numerator === undefined ? [] : [{ at: time, numerator, denominator: 1n, ...told }]
    })
  },
}
