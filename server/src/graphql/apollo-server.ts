import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { maskError } from './api-error.ts'
import { armour, documentLimits } from './document-limits.ts'
import { RepeatedAnswers } from './repeated-answers.ts'
import type { ResolverContext } from './resolver.ts'

/** Gives the operation's snapshot back when the answer is complete, whatever became of it. */
const closeOperation: ApolloServerPlugin<ResolverContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      response.http.headers.set('cache-control', 'no-store')
      await contextValue.operation.close()
    },
  }),
}

/** The API only answers questions: writes go from the browser to the chain. */
const queriesOnly: ApolloServerPlugin<ResolverContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'query')
        throw new GraphQLError(
          'This address only answers queries. To change something, send a transaction to the contracts; to subscribe, open a WebSocket here (graphql-ws) or read /live.',
          { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
        )
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
  const answers = new RepeatedAnswers()
  return new ApolloServer<ResolverContext>({
    schema,
    validationRules,
    plugins: [
      ...plugins,
      queriesOnly,
      answers.plugin,
      closeOperation,
      logErrors(logger),
      // It would look at every field of every answer to say what we say anyway.
      ApolloServerPluginCacheControlDisabled(),
    ],
    stringifyResult: answers.textOf,
    parseOptions: { maxTokens: documentLimits.tokens },
    // Whoever makes a hundred mistakes gets the first ones; each costs more than finding it.
    validationOptions: { maxErrors: documentLimits.errors },
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
