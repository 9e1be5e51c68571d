import { Router } from 'express'
import { type StatusSource, statusObject } from '../graphql/status-source.ts'
import type { ServerMetrics } from './server-metrics.ts'

/** Why the server should not get traffic; undefined when it should. Stale numbers are still good numbers, and dated. */
function notReady({ follower, ledger }: StatusSource): string | undefined {
  const { state, message } = follower.status()
  if (ledger.state.head === undefined || follower.facts.syncedAt === undefined)
    return message ?? 'The ledger has not been compared with the subgraph yet.'
  return state === 'HALTED' ? message : undefined
}

/** /healthz: the process lives. /readyz: it has numbers to give. /metrics: for Prometheus. */
export function healthRoutes(status: StatusSource, metrics: ServerMetrics): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ alive: true })
  })
  router.get('/readyz', (_request, response) => {
    const message = notReady(status)
    const { state, ledger, lag } = statusObject(status)
    response.set('cache-control', 'no-store')
    response.status(message === undefined ? 200 : 503).json({
      ready: message === undefined,
      state,
      message: message ?? null,
      block: ledger?.number ?? null,
      // Blocks between the newest one known, of the chain or else of the subgraph, and the ledger's.
      lag,
    })
  })
  router.get('/metrics', async (_request, response) => {
    const text = await metrics.registry.metrics()
    response.set('cache-control', 'no-store').type(metrics.registry.contentType).send(text)
  })
  return router
}
