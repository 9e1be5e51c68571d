import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Addresses, MainnetAddresses } from '@braintrust-analytics/abis/addresses'
import type { Logger } from 'pino'
import type { RequestLimits } from '../config/config.ts'
import { AnswerCache } from '../graphql/answer-cache.ts'
import { apolloServer } from '../graphql/apollo-server.ts'
import { buildSchema } from '../graphql/schema.ts'
import { Follower } from '../ledger/follower.ts'
import { Ledger } from '../ledger/ledger.ts'
import { QualityWatch } from '../quality/quality-watch.ts'
import { ChainClient } from '../subgraph/chain-client.ts'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { createApp } from './app.ts'
import { downloadRoutes, downloadSeats } from './downloads/download-routes.ts'
import { listen } from './listen.ts'
import type { LiveLimits } from './live/live-limits.ts'
import { type Live, startLive } from './live/start-live.ts'
import type { RuntimeConfig } from './runtime-config.ts'
import { type SeatLimits, Seats } from './seats.ts'
import { ServerMetrics } from './server-metrics.ts'

/** Progress of the first sync, for a start-up display. */
export interface SyncProgress {
  /** Block the ledger answers for; 0 before the first. */
  readonly done: number
  /** Newest block of the subgraph. */
  readonly total: number
  readonly label: string
}

export interface ServerOptions {
  readonly host: string
  /** The next free one is taken when it is in use; 0 takes any. */
  readonly port: number
  readonly subgraphUrl: string
  readonly rpcUrl?: string | undefined
  readonly addresses?: Addresses | undefined
  /** Of Braintrust's own contracts, which the page alone uses: nothing here reads them by name. */
  readonly mainnetAddresses?: MainnetAddresses | undefined
  readonly chainId: number
  readonly personas: RuntimeConfig['personas']
  readonly dataDir: string
  readonly dashboardDir: string
  readonly logger: Logger
  /** True on the local chain with its development accounts. */
  readonly local: boolean
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
  readonly limits: RequestLimits
  /** Bounds of the live updates, for tests. */
  readonly liveLimits?: Partial<LiveLimits> | undefined
  /** Time of a request's headers, and of all of it, in ms, for tests. */
  readonly slowRequestMs?: { readonly headers: number; readonly whole: number } | undefined
  /** Downloads at once, for tests. */
  readonly downloadSeats?: SeatLimits | undefined
}

export interface RunningServer {
  readonly url: string
  /** Answers what is under way, ends connections and closes the ledger; takes a few seconds at most. */
  close(): Promise<void>
}

function runtimeConfig(options: ServerOptions): RuntimeConfig {
  return {
    chainId: options.chainId,
    chainName: chainName(options),
    rpcUrl: options.rpcUrl ?? null,
    addresses: options.addresses ?? options.mainnetAddresses ?? null,
    local: options.local,
    personas: options.personas,
    graphqlPath: '/graphql',
  }
}

const chainNames: Readonly<Record<number, string>> = {
  1: 'Ethereum',
  10: 'OP Mainnet',
  8453: 'Base',
  11155111: 'Sepolia',
}

function chainName({ local, chainId }: ServerOptions): string {
  return local ? 'Local chain' : (chainNames[chainId] ?? `Chain ${chainId}`)
}

/**
 * Opens the ledger, begins to follow the subgraph and serves API and dashboard at once: while the ledger is being filled,
 * status says SYNCING and /readyz is 503. A subgraph that is slow or gone never makes it fail.
 * @throws LedgerError when the data folder is held by another process or cannot be written.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { logger, addresses } = options
  const ledger = await Ledger.open({ dir: options.dataDir, entities: eventEntities })
  const client = new SubgraphClient({ url: options.subgraphUrl, entities: eventEntities })
  const chain = options.rpcUrl === undefined ? undefined : new ChainClient(options.rpcUrl)
  const cache = new AnswerCache(200_000)
  const metrics = new ServerMetrics(cache)
  let live: Live | undefined
  const follower: Follower = new Follower({
    ledger,
    client,
    chain,
    logger: logger.child({ part: 'ledger' }),
    // Our own node does not mind being asked often; that of somebody else may count the questions.
    ...(options.local ? { followMs: 200, behindMs: 100 } : {}),
    onRound: (outcome) => {
      metrics.countRound(outcome)
      live?.feed.refresh()
      options.onProgress?.({
        done: ledger.state.head?.number ?? 0,
        total: outcome?.meta.head.number ?? 0,
        label: 'Reading the subgraph into the ledger',
      })
    },
  })
  const status = { ledger, follower, chainId: options.chainId }
  metrics.watch(status)
  const known = new Map(
    Object.entries(addresses ?? {}).map(([name, address]) => [
      address.toLowerCase(),
      name as keyof Addresses,
    ]),
  )
  const tokens = addresses && { usdc: addresses.UsdcTest.toLowerCase(), btrst: addresses.Btrst.toLowerCase() }
  const schema = buildSchema(known)
  const apollo = apolloServer(schema, logger)
  await apollo.start()
  const config = runtimeConfig(options)
  live = startLive({
    schema,
    status,
    metrics,
    logger,
    graphqlPath: config.graphqlPath,
    limits: options.liveLimits,
    trustedProxies: options.limits.trustedProxies,
  })
  const quality = new QualityWatch({
    ledger,
    follower,
    client,
    chain,
    addresses,
    tokens,
    logger: logger.child({ part: 'quality' }),
  })
  metrics.watchQuality(quality)
  const sources = { ledger, chain, cache, tokens }
  const seats = new Seats(options.downloadSeats ?? downloadSeats)
  metrics.watchDownloads(seats)
  const downloads = downloadRoutes({
    sources,
    status,
    seats,
    logger,
    scratchDir: join(options.dataDir, 'downloads'),
  })
  const app = createApp({
    apollo,
    logger,
    metrics,
    status,
    sources,
    config,
    limits: options.limits,
    dashboardDir: options.dashboardDir,
    quality,
    live: live.router,
    downloads,
  })
  const slow = options.slowRequestMs ?? { headers: 10_000, whole: 15_000 }
  const server = createServer(
    {
      headersTimeout: slow.headers,
      requestTimeout: slow.whole,
      keepAliveTimeout: 5_000,
      // Node looks only now and then who is over time: every 30 s by default, which would make 45 s of 15.
      connectionsCheckingInterval: slow.headers / 5,
    },
    app,
  )
  live.attach(server)
  const bound = await listen(server, options.host, options.port)
  follower.start()
  return {
    url: bound.url,
    close: async () => {
      await live.close()
      await bound.close()
      await apollo.stop()
      await follower.stop()
      await quality.stop()
      ledger.close()
    },
  }
}
