import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { searchAt } from '../metrics/search/search.ts'
import { checksummed } from './checksummed.ts'
import type { AsOfArgs } from './operation.ts'
import type { ResolverContext } from './resolver.ts'

interface SearchArgs extends AsOfArgs {
  readonly text: string
  readonly first?: number | null
}

const maxHits = 50

/** Refuses what no title, name or number can hold. */
function checkText(text: string): void {
  if (text.length > 100 || /\p{Cc}|\p{Cs}/u.test(text))
    throw new BadRequestError('text must be at most 100 characters, none of them a control character.')
}

/** Resolver of the search. */
export function searchResolvers(known: KnownContracts) {
  return {
    search: async (_root: unknown, args: SearchArgs, { operation }: ResolverContext) => {
      const first = args.first ?? 10
      if (first < 1 || first > maxHits)
        throw new BadRequestError(`first is ${first}; it must be from 1 to ${maxHits}.`)
      checkText(args.text)
      // Four looks of their own, whatever is found.
      operation.spend(4 * first)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const key = canonicalJson({ text: args.text, first })
      const hits = await operation.cached(block, 'search', key, first, (snapshot) =>
        searchAt({ snapshot, block, tokens, known }, args.text, first),
      )
      return { block, hits: hits.map((hit) => ({ ...hit, id: checksummed(hit.id) })) }
    },
  }
}
