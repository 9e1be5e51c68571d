import type { ParamValue } from '../../../subgraph/event-entity.ts'
import { big, type Event, of, type References } from '../reference.ts'

export const treasuryReferences: References = {}

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
