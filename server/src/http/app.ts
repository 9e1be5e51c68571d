import { randomBytes } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import express, { type Express, type Router } from 'express'
import type { Logger } from 'pino'
import type { RequestLimits } from '../config/config.ts'
import { Operation, type OperationSources, stateOf } from '../graphql/operation.ts'
import type { QualitySource, ResolverContext } from '../graphql/resolver.ts'
import type { StatusSource } from '../graphql/status-source.ts'
import { dashboard } from './dashboard.ts'
import { feedRoutes } from './feed-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { jsonError, notFound } from './json-error.ts'
import { KeptAnswers, keepBytes } from './kept-answers.ts'
import { limitAnswer } from './limit-answer.ts'
import { llmsText } from './llms-text.ts'
import { observeRequests } from './observe-requests.ts'
import { qualityRoute } from './quality-route.ts'
import { limitRate } from './rate-limit.ts'
import type { RuntimeConfig } from './runtime-config.ts'
import { securityHeaders } from './security-headers.ts'
import type { ServerMetrics } from './server-metrics.ts'

export interface AppOptions {
  readonly apollo: ApolloServer<ResolverContext>
  readonly logger: Logger
  readonly metrics: ServerMetrics
  readonly status: StatusSource
  readonly sources: OperationSources
  readonly config: RuntimeConfig
  readonly limits: RequestLimits
  readonly dashboardDir: string
  readonly quality: QualitySource
  /** Serves /live. */
  readonly live: Router
  /** Serves /api/v1. */
  readonly downloads: Router
}

/** The order matters: what every answer carries, then the API and health routes, then files, then the page itself. */
export function createApp(options: AppOptions): Express {
  const { apollo, config, limits, logger, metrics, sources, status } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', limits.trustedProxies)
  app.use(observeRequests(logger, metrics))
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders(config.rpcUrl))
  app.use(compression())
  app.use(healthRoutes(status, metrics))
  app.use(
    [config.graphqlPath, '/api', '/feeds', '/live'],
    limitRate(limits.requestsAMinute, () => metrics.countLimited()),
  )
  app.use(options.live)
  app.use(qualityRoute(options.quality))
  app.get('/config.json', (_request, response) => {
    response.set('cache-control', 'no-store').json(config)
  })
  app.use(
    config.graphqlPath,
    express.json({ limit: '100kb', verify: keepBytes }),
    new KeptAnswers(() => stateOf(sources.ledger.state)).handler,
    limitAnswer(limits.answerBytes),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const operation = new Operation(sources)
        res.locals.operation = operation
        return { operation, status, quality: options.quality }
      },
    }),
  )
  app.use(options.downloads)
  app.use(llmsText())
  app.use(feedRoutes(sources, status.chainId))
  app.use('/api', notFound)
  app.use(dashboard(options.dashboardDir))
  app.use(notFound)
  app.use(jsonError(logger))
  return app
}
