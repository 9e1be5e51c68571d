import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { catalogue, catalogued } from '../metrics/catalogue.ts'
import { dimensions } from '../metrics/dimensions.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import type { Family, Metric } from '../metrics/metric.ts'
import { metrics } from '../metrics/registry.ts'
import { toApiError } from './api-error.ts'
import { asOfTypeDefs } from './as-of-type-defs.ts'
import { disputeCourseResolvers } from './dispute-course-resolvers.ts'
import { disputeCourseTypeDefs } from './dispute-course-type-defs.ts'
import { eventResolvers } from './event-resolvers.ts'
import { eventTypeDefs } from './event-type-defs.ts'
import { landmarkResolvers } from './landmark-resolvers.ts'
import { landmarkTypeDefs } from './landmark-type-defs.ts'
import { listResolvers } from './list-resolvers.ts'
import { listTypeDefs } from './list-type-defs.ts'
import type { LiveFeed, LiveUpdate } from './live-feed.ts'
import { fieldsOf } from './metric-fields.ts'
import { metricTypeDefs } from './metric-type-defs.ts'
import { moneyResolvers } from './money-resolvers.ts'
import { moneyTypeDefs } from './money-type-defs.ts'
import { peopleResolvers } from './people-resolvers.ts'
import { peopleTypeDefs } from './people-type-defs.ts'
import { qualityTypeDefs } from './quality-type-defs.ts'
import type { ResolverContext } from './resolver.ts'
import { bigIntScalar, timestampScalar } from './scalars.ts'
import { screeningTypeDefs } from './screening-type-defs.ts'
import { searchResolvers } from './search-resolvers.ts'
import { searchTypeDefs } from './search-type-defs.ts'
import { statusObject } from './status-source.ts'
import { baseTypeDefs } from './type-defs.ts'
import { votingResolvers } from './voting-resolvers.ts'
import { votingTypeDefs } from './voting-type-defs.ts'
import { workResolvers } from './work-resolvers.ts'
import { workTypeDefs } from './work-type-defs.ts'

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
/** Enum values are in capitals on the wire and as the metric files have them within. */
const dimensionNames = Object.fromEntries(dimensions.map((name) => [name.toUpperCase(), name]))
const shapeNames = {
  AMOUNT: 'amount',
  RATIO: 'ratio',
  MOMENT: 'moment',
  MOMENT_RATIO: 'momentRatio',
  DURATION: 'duration',
  SPLIT: 'split',
  CONCENTRATION: 'concentration',
  COHORT: 'cohort',
  BALANCES: 'balances',
} satisfies Record<string, Metric['shape']>

/** The API's schema: the hand-written part, and one or two fields for every metric. */
export function buildSchema(known: KnownContracts): GraphQLSchema {
  const fields = metrics.flatMap(fieldsOf)
  const fieldTypeDefs = `extend type Query {\n${fields.map(({ sdl }) => sdl).join('\n')}\n}`
  const query: Record<string, AnyResolver> = {
    status: (_root, _args, { operation, status }) => {
      operation.isLive()
      return statusObject(status)
    },
    quality: (_root, _args, { operation, quality }) => {
      operation.isLive()
      return quality.report ?? null
    },
    metrics: (_root, { family }: { family?: Family | null }) =>
      catalogue.filter((entry) => !family || entry.family === family),
    metric: (_root, { id }: { id: string }) => catalogued(id) ?? null,
    ...listResolvers(known),
    ...votingResolvers(known),
    ...disputeCourseResolvers,
    ...eventResolvers(known),
    ...searchResolvers(known),
    ...peopleResolvers(known),
    ...moneyResolvers(known),
    ...landmarkResolvers,
    ...workResolvers(known),
    ...Object.fromEntries(fields.map(({ name, resolve }) => [name, resolve])),
  }
  return makeExecutableSchema({
    typeDefs: [
      baseTypeDefs,
      asOfTypeDefs,
      ...metricTypeDefs,
      listTypeDefs,
      votingTypeDefs,
      disputeCourseTypeDefs,
      screeningTypeDefs,
      eventTypeDefs,
      searchTypeDefs,
      peopleTypeDefs,
      moneyTypeDefs,
      landmarkTypeDefs,
      workTypeDefs,
      qualityTypeDefs,
      fieldTypeDefs,
    ],
    resolvers: {
      BigInt: bigIntScalar,
      Timestamp: timestampScalar,
      Dimension: dimensionNames,
      MetricShape: shapeNames,
      Query: Object.fromEntries(Object.entries(query).map(([name, resolve]) => [name, guarded(resolve)])),
      Subscription: subscriptions,
    },
  })
}
