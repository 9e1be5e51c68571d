import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { maskError } from './api-error.ts'
import type { ResolverContext } from './resolver.ts'

/** Bounds that every document must keep before anything is executed. */
export const documentLimits = { tokens: 2_000, depth: 15, aliases: 40, cost: 20_000, directives: 20 } as const

function armour() {
  return new ApolloArmor({
    // Introspection may be as deep as GraphiQL asks; graphql-js itself refuses loops in it.
    maxDepth: { n: documentLimits.depth, ignoreIntrospection: false, propagateOnRejection: true },
    maxAliases: { n: documentLimits.aliases },
    maxDirectives: { n: documentLimits.directives },
    maxTokens: { n: documentLimits.tokens },
    costLimit: { maxCost: documentLimits.cost },
  }).protect()
}

/** Gives the operation's snapshot back when the answer is complete, whatever became of it. */
const closeOperation: ApolloServerPlugin<ResolverContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue }) => {
      await contextValue.operation.close()
    },
  }),
}

/** Errors that nobody foresaw are told to the log in full, and to the client not at all. */
function logErrors(logger: Logger): ApolloServerPlugin<ResolverContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors)
          if (error.originalError !== undefined && error.extensions.code === undefined)
            logger.error({ err: error.originalError, path: error.path }, 'A field failed.')
      },
    }),
  }
}

/** The GraphQL server: introspection allowed, no batching, no suggestions, no stack traces. */
export function apolloServer(schema: GraphQLSchema, logger: Logger): ApolloServer<ResolverContext> {
  const { validationRules, plugins } = armour()
  return new ApolloServer<ResolverContext>({
    schema,
    validationRules,
    plugins: [...plugins, closeOperation, logErrors(logger)],
    parseOptions: { maxTokens: documentLimits.tokens },
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    formatError: maskError,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => logger.warn(text),
      error: (text) => logger.error(text),
    },
  })
}
