import type { ParamValue } from '../../../subgraph/event-entity.ts'
import { tokens } from '../../../subgraph/testing/random-events.ts'
import { big, type Event, of, type Reference, type References, sum } from '../reference.ts'

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
  (token: string, select: (value: bigint) => bigint | undefined, unless?: string): Reference =>
  (events) => {
    const left = new Set(unless === undefined ? [] : of(events, unless).map(({ transaction }) => transaction))
    return borderMoves(events, token).flatMap(({ event, value }) => {
      const selected = left.has(event.transaction) ? undefined : select(value)
      return selected === undefined ? [] : [{ at: event.time, value: selected, source: event.source }]
    })
  }

const inflow = (value: bigint) => (value > 0n ? value : undefined)
const outflow = (value: bigint) => (value < 0n ? -value : undefined)
const netFlow = (value: bigint) => value

const runway =
  (token: string): Reference =>
  (events, now) => {
    const found = borderMoves(events, token)
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
  (token: string): Reference =>
  (events) =>
    of(events, 'BudgetAllocated')
      .filter(({ args }) => args.token === token)
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
  treasuryInflowUsdc: moves(tokens.usdc, inflow),
  treasuryOutflowUsdc: moves(tokens.usdc, outflow),
  treasuryNetFlowUsdc: moves(tokens.usdc, netFlow),
  treasuryInflowBtrst: moves(tokens.btrst, inflow),
  treasuryOutflowBtrst: moves(tokens.btrst, outflow),
  treasuryNetFlowBtrst: moves(tokens.btrst, netFlow),
  otherBtrstInflow: moves(tokens.btrst, inflow, 'FeesConverted'),
  runwayUsdc: runway(tokens.usdc),
  runwayBtrst: runway(tokens.btrst),
  budgetUseUsdc: budgetUse(tokens.usdc),
  budgetUseBtrst: budgetUse(tokens.btrst),
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
