import type { Server } from 'node:http'
import type { Router } from 'express'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { LiveFeed } from '../../graphql/live-feed.ts'
import type { StatusSource } from '../../graphql/status-source.ts'
import { Seats } from '../seats.ts'
import type { ServerMetrics } from '../server-metrics.ts'
import { eventStream } from './event-stream.ts'
import { GraphqlSocket } from './graphql-socket.ts'
import { type LiveLimits, liveLimits } from './live-limits.ts'

export interface LiveOptions {
  readonly schema: GraphQLSchema
  readonly status: StatusSource
  readonly metrics: ServerMetrics
  readonly logger: Logger
  readonly graphqlPath: string
  /** Reverse proxies before us. */
  readonly trustedProxies: number
  /** Others than the usual, for tests. */
  readonly limits?: Partial<LiveLimits> | undefined
}

/** The live updates: one feed, told over both transports. */
export interface Live {
  readonly feed: LiveFeed
  /** Serves /live. */
  readonly router: Router
  /** Takes the WebSocket upgrades of a server. */
  attach(server: Server): void
  /** Ends every stream and socket, so that the server can close. */
  close(): Promise<void>
}

export function startLive(options: LiveOptions): Live {
  const { schema, status, metrics, logger, graphqlPath, trustedProxies } = options
  const limits: LiveLimits = { ...liveLimits, ...options.limits }
  const feed = new LiveFeed(status)
  const streams = new Seats(limits.streams)
  const seats = new Seats(limits.sockets)
  metrics.watchLive(feed, seats, streams)
  const sockets = new GraphqlSocket({
    schema,
    feed,
    seats,
    limits,
    logger,
    path: graphqlPath,
    trustedProxies,
    onDropped: () => metrics.countDropped('socket'),
  })
  return {
    feed,
    router: eventStream({ feed, seats: streams, limits, onDropped: () => metrics.countDropped('stream') }),
    attach: (server) => sockets.attach(server),
    close: async () => {
      feed.close()
      await sockets.close()
    },
  }
}
