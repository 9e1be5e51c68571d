import { big, type Event, of, type ReferenceContext } from '../events.ts'

const nobody = '0x0000000000000000000000000000000000000000'

/** How BTRST's supply changed: minted from the zero address, burnt to it. */
export function supplyMoves(
  events: readonly Event[],
  { tokens }: Pick<ReferenceContext, 'tokens'>,
): { event: Event; change: bigint }[] {
  return of(events, 'Transfer')
    .filter(
      ({ contract, args }) => contract === tokens.btrst && (args.from === nobody) !== (args.to === nobody),
    )
    .map((event) => ({
      event,
      change: event.args.from === nobody ? big(event.args.value) : -big(event.args.value),
    }))
}
