import { isAddress } from 'viem'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { workOf } from '../metrics/waiting/work.ts'
import type { AsOfArgs } from './operation.ts'
import type { ResolverContext } from './resolver.ts'

/** Most things that are told of one address. */
const most = 500
/** What an operation is charged for: it looks through many tables, whatever it finds. */
const cost = 50

/** Resolver of what waits for an address. */
export function workResolvers(known: KnownContracts) {
  return {
    work: async (
      _root: unknown,
      args: AsOfArgs & { readonly address: string },
      { operation }: ResolverContext,
    ) => {
      if (!isAddress(args.address, { strict: false }))
        throw new BadRequestError('address is not an address: it must be 0x and 40 hex digits.')
      const address = args.address.toLowerCase()
      operation.spend(cost)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const items = await operation.cached(block, 'work', address, cost, async (snapshot) => {
        const governance = { known, btrst: tokens.btrst }
        return (await workOf({ snapshot, block, tokens, governance }, address)).slice(0, most)
      })
      return { block, items }
    },
  }
}
