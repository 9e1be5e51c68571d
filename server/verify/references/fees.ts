import { big, type Event, engagementOf, of, type ReferenceRow, type References, text } from '../events.ts'
import { supplyMoves } from './supply.ts'

const told = (events: readonly Event[], { source, args }: Event) => ({
  ...engagementOf(events, args.engagementId),
  talent: text(args.talent),
  source,
})

/** What the pool held before an event of it, by the pool's last event before; undefined without one. */
function reservesBefore(events: readonly Event[], swap: Event): { usdc: bigint; btrst: bigint } | undefined {
  const pool = events.filter(({ name }) => ['Swapped', 'LiquidityAdded', 'LiquidityRemoved'].includes(name))
  const before = pool[pool.indexOf(swap) - 1]
  return before && { usdc: big(before.args.usdcReserve), btrst: big(before.args.btrstReserve) }
}

/** The swap of the pool that a conversion made, in the same transaction. */
const swapsOf = (events: readonly Event[], converted: Event): Event[] =>
  of(events, 'Swapped').filter(
    ({ transaction, args }) =>
      transaction === converted.transaction &&
      args.usdcToBtrst === true &&
      args.amountIn === converted.args.usdcIn &&
      args.amountOut === converted.args.btrstOut,
  )

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
  feeRate: (events) =>
    of(events, 'InvoicePaid').map((paid) => ({
      at: paid.time,
      numerator: big(paid.args.feeAmount),
      denominator: big(paid.args.talentAmount),
      ...told(events, paid),
      client: text(paid.args.client),
    })),
  scheduledFeeRate: (events) =>
    of(events, 'FeeBpsUpdated')
      .slice(-1)
      .map(({ args }) => ({ numerator: BigInt(Number(args.newFeeBps)), denominator: 10_000n })),
  usdcConverted: (events) =>
    of(events, 'FeesConverted').map(({ time, source, args }) => ({
      at: time,
      value: big(args.usdcIn),
      source,
    })),
  btrstBought: (events) =>
    of(events, 'FeesConverted').map(({ time, source, args }) => ({
      at: time,
      value: big(args.btrstOut),
      source,
    })),
  buybackPrice: (events) =>
    of(events, 'FeesConverted').map(({ time, source, args }) => ({
      at: time,
      numerator: big(args.usdcIn) * 10n ** 12n,
      denominator: big(args.btrstOut),
      source,
    })),
  priceImpact: (events) =>
    of(events, 'FeesConverted').flatMap((converted) =>
      swapsOf(events, converted).flatMap((swap): ReferenceRow[] => {
        const before = reservesBefore(events, swap)
        const deep = (before?.btrst ?? 0n) / 10n ** 6n
        if (before === undefined || deep === 0n) return []
        const worth = ((big(swap.args.amountOut) / 10n ** 6n) * before.usdc) / deep
        const numerator = big(converted.args.usdcIn) - worth
        return [{ at: converted.time, numerator, denominator: worth, source: converted.source }]
      }),
    ),
  unconvertedFees: (events) => [
    ...of(events, 'InvoicePaid').map(({ time, source, args }) => ({
      at: time,
      value: big(args.feeAmount),
      source,
    })),
    ...of(events, 'InvoiceRefunded').map(({ time, source, args }) => ({
      at: time,
      value: -big(args.feeRefunded),
      source,
    })),
    ...of(events, 'FeesConverted').map(({ time, source, args }) => ({
      at: time,
      value: -big(args.usdcIn),
      source,
    })),
  ],
  boughtBackShare: (events, _now, context) => [
    ...of(events, 'FeesConverted').map(({ args }) => ({ numerator: big(args.btrstOut), denominator: 0n })),
    ...supplyMoves(events, context).map(({ change }) => ({ numerator: 0n, denominator: change })),
  ],
  impliedGsv: (events) =>
    of(events, 'FeesConverted').flatMap((converted): ReferenceRow[] => {
      const before = events.slice(0, events.indexOf(converted))
      const update = of(before, 'FeeBpsUpdated').findLast(({ source }) => source === converted.source)
      // Mainnet began with 10 %, which no event says.
      const bps = BigInt(Number(update?.args.newFeeBps ?? (converted.source === 'MAINNET' ? 1_000 : 0)))
      if (bps <= 0n) return []
      const value = (big(converted.args.usdcIn) * (10_000n + bps)) / bps
      return [{ at: converted.time, value, source: converted.source }]
    }),
}
