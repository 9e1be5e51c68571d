import { big, type Event, engagementOf, of, type ReferenceRow, type References, text } from '../events.ts'

const rewards = (events: readonly Event[]): { event: Event; value: bigint }[] =>
  events.flatMap((event) => {
    if (event.name === 'ReferralRewardAccrued') return [{ event, value: big(event.args.rewardBtrst) }]
    return event.name === 'ReferralRewardReversed' ? [{ event, value: -big(event.args.rewardBtrst) }] : []
  })

/** Rewards at the price of the last conversion before each; those before the first are left out. */
function pricedRewards(events: readonly Event[]): { event: Event; value: bigint }[] {
  return rewards(events).flatMap(({ event, value }) => {
    const before = of(events.slice(0, events.indexOf(event)), 'FeesConverted')
    const price = before.findLast(({ args }) => big(args.btrstOut) > 0n)?.args
    return price === undefined ? [] : [{ event, value: (value * big(price.usdcIn)) / big(price.btrstOut) }]
  })
}

const isActivated = (events: readonly Event[], { args }: Event): boolean =>
  of(events, 'InvoicePaid').some(
    (paid) => paid.args[args.kind === 0 ? 'client' : 'talent'] === args.referred && Number(args.kind) < 2,
  )

/** When each referred account was first paid, or paid first, in its role. */
function activations(events: readonly Event[]): ReferenceRow[] {
  const seen = new Map<string, Event>()
  for (const event of of(events, 'ReferralRegistered')) {
    const key = `${text(event.args.referred)} ${Number(event.args.kind)}`
    const known = seen.get(key)
    if (known === undefined || event.source < known.source) seen.set(key, event)
  }
  return [...seen.values()].flatMap((event): ReferenceRow[] => {
    if (!isActivated(events, event)) return []
    const party = event.args.kind === 0 ? 'client' : 'talent'
    const first = of(events, 'InvoicePaid').find((paid) => paid.args[party] === event.args.referred)
    return [{ at: first?.time ?? 0, numerator: 0n, denominator: 1n, source: event.source }]
  })
}

const asAmounts = (found: readonly { event: Event; value: bigint }[]): ReferenceRow[] =>
  found.map(({ event, value }) => ({ at: event.time, value, source: event.source }))

export const referralsReferences: References = {
  referralSpend: (events) => asAmounts(rewards(events)),
  referralSpendUsdc: (events) => asAmounts(pricedRewards(events)),
  referralsRegistered: (events) =>
    of(events, 'ReferralRegistered').map(({ time, source }) => ({ at: time, value: 1n, source })),
  referralConversion: (events) =>
    of(events, 'ReferralRegistered').map((event) => ({
      at: event.time,
      numerator: isActivated(events, event) ? 1n : 0n,
      denominator: 1n,
      source: event.source,
    })),
  costPerActivatedReferral: (events) => [
    ...rewards(events).map(({ event, value }) => ({
      at: event.time,
      numerator: value,
      denominator: 0n,
      source: event.source,
    })),
    ...activations(events),
  ],
  referredGsvShare: (events) => {
    const earning = new Set(of(events, 'ReferralRewardAccrued').map(({ args }) => args.invoiceId))
    return of(events, 'InvoicePaid').map(({ time, source, args }) => {
      const denominator = big(args.talentAmount) + big(args.feeAmount)
      return {
        at: time,
        numerator: earning.has(args.invoiceId) ? denominator : 0n,
        denominator,
        ...engagementOf(events, args.engagementId),
        client: text(args.client),
        talent: text(args.talent),
        source,
      }
    })
  },
  referralLiability: (events) => [
    ...asAmounts(rewards(events)),
    ...of(events, 'ReferralRewardClaimed').map(({ time, source, args }) => ({
      at: time,
      value: -big(args.rewardBtrst),
      source,
    })),
  ],
  referralSpendToFees: (events) => [
    ...pricedRewards(events).map(({ event, value }) => ({
      at: event.time,
      numerator: value,
      denominator: 0n,
      source: event.source,
    })),
    ...of(events, 'InvoicePaid').map(({ time, source, args }) => ({
      at: time,
      numerator: 0n,
      denominator: big(args.feeAmount),
      source,
    })),
    ...of(events, 'InvoiceRefunded').map(({ time, source, args }) => ({
      at: time,
      numerator: 0n,
      denominator: -big(args.feeRefunded),
      source,
    })),
  ],
  referrerConcentration: (events) =>
    rewards(events).map(({ event, value }) => ({
      at: event.time,
      party: text(event.args.referrer),
      value,
      source: event.source,
    })),
}
