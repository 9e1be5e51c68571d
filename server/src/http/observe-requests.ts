import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { ServerMetrics } from './server-metrics.ts'

/** Few names, so that a stranger's paths cannot make the metrics grow without end. */
function routeOf(path: string): string {
  if (path === '/graphql') return 'graphql'
  if (path === '/live') return 'live'
  if (path === '/quality') return 'quality'
  if (path.startsWith('/feeds/')) return 'feed'
  if (path.startsWith('/api/v1/')) return 'download'
  if (path === '/healthz' || path === '/readyz' || path === '/metrics') return 'health'
  return 'page'
}

/** A caller's own id is kept when it is harmless to log. */
function requestId(given: string | undefined): string {
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Gives every answer an X-Request-Id, logs it and counts it. Headers, bodies and query strings are never logged. */
export function observeRequests(logger: Logger, metrics: ServerMetrics): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint()
    const id = requestId(request.get('x-request-id'))
    const { method, path } = request
    response.set('x-request-id', id)
    response.locals.requestId = id
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      metrics.countRequest(routeOf(path), response.statusCode, seconds)
      logger.debug(
        { id, method, path, status: response.statusCode, ms: Math.round(seconds * 1000) },
        'Request',
      )
    })
    next()
  }
}
