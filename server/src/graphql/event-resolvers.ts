import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import type { EventArgument } from '../metrics/events/event-arguments.ts'
import { type ChainEvent, eventsOf } from '../metrics/events/event-page.ts'
import type { EventSubject } from '../metrics/events/event-subjects.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { checkFirst } from '../metrics/lists/page.ts'
import { eventDescriptions } from '../subgraph/generated/event-descriptions.ts'
import { checksummed } from './checksummed.ts'
import type { AsOfArgs } from './operation.ts'
import type { ResolverContext } from './resolver.ts'

interface EventArgs extends AsOfArgs {
  readonly of: EventSubject
  readonly first?: number | null
  readonly after?: string | null
  readonly newestFirst?: boolean | null
}

const addresses = ({ list, value }: EventArgument): string =>
  list ? JSON.stringify((JSON.parse(value) as readonly string[]).map(checksummed)) : checksummed(value)

const showEvent = (event: ChainEvent, known: KnownContracts) => ({
  ...event,
  description: eventDescriptions[event.name]?.event ?? '',
  contract: checksummed(event.contract),
  contractName: known.get(event.contract) ?? null,
  arguments: event.arguments.map((argument) =>
    argument.type === 'ADDRESS' ? { ...argument, value: addresses(argument) } : argument,
  ),
})

/** Resolver of the events of one thing. */
export function eventResolvers(known: KnownContracts) {
  return {
    events: async (_root: unknown, args: EventArgs, { operation }: ResolverContext) => {
      const first = args.first ?? 50
      const request = { first, after: args.after ?? undefined, newestFirst: args.newestFirst ?? false }
      checkFirst(first)
      if (Object.values(args.of).some((id) => String(id).length > 100))
        throw new BadRequestError('of is longer than any id there is.')
      operation.spend(first)
      const block = await operation.block(args)
      const tokens = await operation.tokens()
      const key = canonicalJson({ of: { ...args.of }, request })
      const page = await operation.cached(block, 'events', key, first * 5, (snapshot) =>
        eventsOf(snapshot, block, args.of, request, tokens),
      )
      const { totalCount, hasNextPage, endCursor, nodes } = page
      return {
        block,
        totalCount,
        pageInfo: { hasNextPage, endCursor },
        nodes: nodes.map((event) => showEvent(event, known)),
      }
    },
  }
}
