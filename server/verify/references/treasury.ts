import type { ParamValue } from '../../src/subgraph/event-entity.ts'
import {
  big,
  type Event,
  of,
  type Reference,
  type ReferenceContext,
  type References,
  sum,
} from '../events.ts'

type Token = 'usdc' | 'btrst'

/** Transfers of a token over the treasury's border: in above zero, out below. */
function borderMoves(events: readonly Event[], token: string): { event: Event; value: bigint }[] {
  const wallets = new Set(treasuryWallets(events).map(({ address }) => address))
  return of(events, 'Transfer').flatMap((event) => {
    const gave = wallets.has(event.args.from ?? '')
    const received = wallets.has(event.args.to ?? '')
    if (event.contract !== token || gave === received) return []
    return [{ event, value: received ? big(event.args.value) : -big(event.args.value) }]
  })
}

const moves =
  (token: Token, select: (value: bigint) => bigint | undefined, unless?: string): Reference =>
  (events, _now, { tokens }) => {
    const left = new Set(unless === undefined ? [] : of(events, unless).map(({ transaction }) => transaction))
    return borderMoves(events, tokens[token]).flatMap(({ event, value }) => {
      const selected = left.has(event.transaction) ? undefined : select(value)
      return selected === undefined ? [] : [{ at: event.time, value: selected, source: event.source }]
    })
  }

const inflow = (value: bigint) => (value > 0n ? value : undefined)
const outflow = (value: bigint) => (value < 0n ? -value : undefined)
const netFlow = (value: bigint) => value

const runway =
  (token: Token): Reference =>
  (events, now, { tokens }) => {
    const found = borderMoves(events, tokens[token])
    const lately = found.filter(({ event, value }) => value < 0n && event.time > now - 90 * 86_400)
    if (found.length === 0) return []
    return [
      {
        numerator: 3n * sum(found.map(({ value }) => value)),
        denominator: -sum(lately.map(({ value }) => value)),
      },
    ]
  }

const budgetUse =
  (token: Token): Reference =>
  (events, _now, { tokens }) =>
    of(events, 'BudgetAllocated')
      .filter(({ args }) => args.token === tokens[token])
      .map(({ time, source, args }) => ({
        at: time,
        numerator: sum(
          of(events, 'Disbursed')
            .filter((spent) => spent.args.budgetId === args.budgetId)
            .map((spent) => big(spent.args.amount)),
        ),
        denominator: big(args.amount),
        source,
      }))

export const treasuryReferences: References = {
  treasuryInflowUsdc: moves('usdc', inflow),
  treasuryOutflowUsdc: moves('usdc', outflow),
  treasuryNetFlowUsdc: moves('usdc', netFlow),
  treasuryInflowBtrst: moves('btrst', inflow),
  treasuryOutflowBtrst: moves('btrst', outflow),
  treasuryNetFlowBtrst: moves('btrst', netFlow),
  otherBtrstInflow: moves('btrst', inflow, 'FeesConverted'),
  runwayUsdc: runway('usdc'),
  runwayBtrst: runway('btrst'),
  budgetUseUsdc: budgetUse('usdc'),
  budgetUseBtrst: budgetUse('btrst'),
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

/** The treasury's holdings by wallet and token, and their sums; addresses in lower case. */
export function treasuryOf(events: readonly Event[], { tokens }: Pick<ReferenceContext, 'tokens'>) {
  const wallets = treasuryWallets(events)
  const held = (addresses: readonly ParamValue[]) =>
    (['USDC', 'BTRST'] as const).map((token) => {
      const address = token === 'USDC' ? tokens.usdc : tokens.btrst
      return { token, address, value: heldBy(events, addresses, address) }
    })
  const timelock = of(events, 'TimelockChange').at(-1)?.args.newTimelock
  return {
    wallet: timelock ?? null,
    wallets: wallets.map(({ address, label }) => ({ address, label, balances: held([address]) })),
    balances: wallets.length === 0 ? [] : held(wallets.map(({ address }) => address)),
  }
}
