import type { ParamValue } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import type { TestBlock } from '../../subgraph/testing/test-chain.ts'

/**
 * The metrics once more, over the events themselves and in plain TypeScript by their definitions in prose: what the SQL is checked against.
 * It shares nothing with the ledger or the metric files.
 */
interface Event {
  readonly name: string
  readonly time: number
  readonly contract: string
  readonly args: Readonly<Record<string, ParamValue>>
}

/** Events up to and with a block, in chain order. */
export function eventsUpTo(blocks: readonly TestBlock[], block: number): Event[] {
  const paramNames = new Map<string, readonly string[]>(
    eventEntities.map(({ name, params }) => [name, params.map((p) => p.name)]),
  )
  return blocks
    .filter(({ number }) => number <= block)
    .flatMap(({ events }) => events)
    .map(({ entity, row }) => ({
      name: entity,
      time: row.timestamp,
      contract: row.contract,
      args: Object.fromEntries(
        (paramNames.get(entity) ?? []).map((name, index) => [name, row.params[index] ?? '']),
      ),
    }))
}

const big = (value: ParamValue | undefined): bigint => (typeof value === 'bigint' ? value : 0n)
const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n)

export interface Rows {
  readonly at: number
  readonly numerator: bigint
  readonly denominator: bigint
}

const of = (events: readonly Event[], name: string): Event[] => events.filter((event) => event.name === name)

/** Rows of each windowed metric: when, and what above and below the line (1 below for amounts). */
export const referenceRows: Readonly<Record<string, (events: readonly Event[]) => Rows[]>> = {
  gsv: (events) =>
    of(events, 'InvoicePaid').map(({ time, args }) => ({
      at: time,
      numerator: big(args.talentAmount) + big(args.feeAmount),
      denominator: 1n,
    })),
  fees: (events) => [
    ...of(events, 'InvoicePaid').map(({ time, args }) => ({
      at: time,
      numerator: big(args.feeAmount),
      denominator: 1n,
    })),
    ...of(events, 'InvoiceRefunded').map(({ time, args }) => ({
      at: time,
      numerator: -big(args.feeRefunded),
      denominator: 1n,
    })),
  ],
  takeRate: (events) => [
    ...of(events, 'InvoicePaid').map(({ time, args }) => ({
      at: time,
      numerator: big(args.feeAmount),
      denominator: big(args.talentAmount) + big(args.feeAmount),
    })),
    ...of(events, 'InvoiceRefunded').map(({ time, args }) => ({
      at: time,
      numerator: -big(args.feeRefunded),
      denominator: 0n,
    })),
  ],
  averageProjectSize: (events) => {
    const values = new Map<bigint, bigint>()
    for (const { args } of of(events, 'EngagementOffered'))
      values.set(big(args.engagementId), big(args.contractedValue))
    for (const { args } of of(events, 'EngagementAmended'))
      values.set(big(args.engagementId), big(args.newValue))
    return of(events, 'EngagementAccepted').map(({ time, args }) => ({
      at: time,
      numerator: values.get(big(args.engagementId)) ?? 0n,
      denominator: 1n,
    }))
  },
  disputeRateByCount: (events) => disputeRows(events, () => 1n),
  disputeRateByValue: (events) => disputeRows(events, ({ args }) => big(args.amount)),
  referralSpend: (events) => [
    ...of(events, 'ReferralRewardAccrued').map(({ time, args }) => ({
      at: time,
      numerator: big(args.rewardBtrst),
      denominator: 1n,
    })),
    ...of(events, 'ReferralRewardReversed').map(({ time, args }) => ({
      at: time,
      numerator: -big(args.rewardBtrst),
      denominator: 1n,
    })),
  ],
}

function disputeRows(events: readonly Event[], weight: (submitted: Event) => bigint): Rows[] {
  const disputed = new Set(of(events, 'InvoiceDisputed').map(({ args }) => args.invoiceId))
  return of(events, 'InvoiceSubmitted').map((submitted) => ({
    at: submitted.time,
    numerator: disputed.has(submitted.args.invoiceId ?? '') ? weight(submitted) : 0n,
    denominator: weight(submitted),
  }))
}

const within = (rows: readonly Rows[], from: number, to: number): Rows[] =>
  rows.filter(({ at }) => at >= from && at < to)

export const numeratorOf = (rows: readonly Rows[], from = 0, to = Number.POSITIVE_INFINITY): bigint =>
  sum(within(rows, from, to).map(({ numerator }) => numerator))
export const denominatorOf = (rows: readonly Rows[], from = 0, to = Number.POSITIVE_INFINITY): bigint =>
  sum(within(rows, from, to).map(({ denominator }) => denominator))

/** The middle numerator; of two, their mean without its fraction. */
export function medianOf(rows: readonly Rows[], from = 0, to = Number.POSITIVE_INFINITY): bigint | null {
  const sorted = within(rows, from, to)
    .map(({ numerator }) => numerator)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2n
}

/** Distinct parties paid in the thirty days before a moment. */
export function activeParties(events: readonly Event[], party: 'client' | 'talent', now: number): bigint {
  const recent = of(events, 'InvoicePaid').filter(({ time }) => time >= now - 30 * 24 * 3600)
  return BigInt(new Set(recent.map(({ args }) => args[party])).size)
}

/** The newest timelock first, then the other wallets that were last attested as active, by address. */
export function treasuryWallets(
  events: readonly Event[],
): { address: ParamValue; label: ParamValue | null }[] {
  const last = new Map(of(events, 'TreasuryWalletSet').map(({ args }) => [args.wallet ?? '', args]))
  const attested = [...last.values()].filter(({ active }) => active === true)
  const timelock = of(events, 'TimelockChange').at(-1)?.args.newTimelock
  const label = (address: ParamValue) => attested.find(({ wallet }) => wallet === address)?.label ?? null
  const others = attested.map(({ wallet }) => wallet ?? '').filter((address) => address !== timelock)
  return [...(timelock === undefined ? [] : [timelock]), ...others.sort()].map((address) => ({
    address,
    label: label(address),
  }))
}

/** In less out of one token for a set of wallets. */
export function heldBy(events: readonly Event[], wallets: readonly ParamValue[], token: string): bigint {
  let value = 0n
  for (const { args } of of(events, 'Transfer').filter(({ contract }) => contract === token)) {
    if (wallets.includes(args.to ?? '')) value += big(args.value)
    if (wallets.includes(args.from ?? '')) value -= big(args.value)
  }
  return value
}
