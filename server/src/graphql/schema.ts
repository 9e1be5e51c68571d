import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { metrics } from '../metrics/registry.ts'
import { toApiError } from './api-error.ts'
import { listResolvers } from './list-resolvers.ts'
import { listTypeDefs } from './list-type-defs.ts'
import type { LiveFeed, LiveUpdate } from './live-feed.ts'
import { fieldsOf } from './metric-fields.ts'
import type { ResolverContext } from './resolver.ts'
import { bigIntScalar, timestampScalar } from './scalars.ts'
import { statusObject } from './status-source.ts'
import { baseTypeDefs } from './type-defs.ts'

type AnyResolver = (root: unknown, args: never, context: ResolverContext) => unknown

/** Turns errors that are meant for the one who asked into errors of the API. */
function guarded(resolve: AnyResolver): AnyResolver {
  return async (root, args, context) => {
    try {
      return await resolve(root, args, context)
    } catch (error) {
      throw toApiError(error)
    }
  }
}

/** What the resolvers of subscriptions get; queries do not come this way. */
export interface SubscriptionContext {
  readonly feed: LiveFeed
}

const subscriptions = {
  live: {
    subscribe: (_root: unknown, _args: unknown, { feed }: SubscriptionContext) => feed.subscribe(),
    resolve: (update: LiveUpdate) => update,
  },
}

/** The API's schema: the hand-written part, and one or two fields for every metric. */
export function buildSchema(known: KnownContracts): GraphQLSchema {
  const fields = metrics.flatMap(fieldsOf)
  const metricTypeDefs = `extend type Query {\n${fields.map(({ sdl }) => sdl).join('\n')}\n}`
  const query: Record<string, AnyResolver> = {
    status: (_root, _args, { status }) => statusObject(status),
    metrics: () => metrics,
    ...listResolvers(known),
    ...Object.fromEntries(fields.map(({ name, resolve }) => [name, resolve])),
  }
  return makeExecutableSchema({
    typeDefs: [baseTypeDefs, listTypeDefs, metricTypeDefs],
    resolvers: {
      BigInt: bigIntScalar,
      Timestamp: timestampScalar,
      Query: Object.fromEntries(Object.entries(query).map(([name, resolve]) => [name, guarded(resolve)])),
      Subscription: subscriptions,
    },
  })
}
