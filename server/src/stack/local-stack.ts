import path from 'node:path'
import type { Addresses } from '@braintrust-analytics/abis/addresses'
import type { SizeName } from '@braintrust-analytics/abis/story'
import type { Logger } from '../log/logger.ts'
import { whyNoLocalStack } from './binaries.ts'
import { buildWorkspace, SUBGRAPH } from './builds/build-workspace.ts'
import { ChainFolder, type StoryFile } from './chain/chain-folder.ts'
import { readHead } from './chain/chain-rpc.ts'
import { lastMonday } from './chain/last-monday.ts'
import { LocalChain } from './chain/local-chain.ts'
import { overtake } from './chain/overtake.ts'
import { indexBelongsToChain } from './graph-node/index-belongs-to-chain.ts'
import { Indexer } from './graph-node/indexer.ts'
import { publishBuild } from './graph-node/publish-build.ts'
import { waitForIndex } from './graph-node/wait-for-index.ts'
import { ChildRegistry, endLeftovers } from './process/child-registry.ts'
import { makePrivateFolder } from './process/make-folder.ts'
import { waitUntil } from './process/wait-until.ts'
import { type OnProgress, Stages, type StageTime } from './progress.ts'
import { Supervisor } from './supervisor.ts'
import { together } from './together.ts'

/** How to start the local stack. */
export interface LocalStackOptions {
  /** Where the chain, the index and the logs are kept. The caller makes sure that only one stack uses it. */
  readonly dataDir: string
  /** Which story to play on a fresh chain; 1 when absent. */
  readonly storySeed?: number | undefined
  /** Unix seconds of the story's last block; the last Monday 00:00 UTC when absent. */
  readonly storyEnd?: number | undefined
  /** How much happens in the story; the small one when absent. */
  readonly storySize?: SizeName | undefined
  /** Seconds between two blocks of the live chain; 12 when absent. */
  readonly blockTime?: number | undefined
  /** Port to prefer for the chain's RPC; any free one when absent. */
  readonly rpcPort?: number | undefined
  readonly onProgress?: OnProgress | undefined
  readonly logger?: Logger | undefined
  /** Ends a start that is under way; everything that runs by then is stopped. */
  readonly signal?: AbortSignal | undefined
}

/** The running local stack: a chain that lives, and a subgraph that indexes it. */
export interface LocalStack {
  /** JSON-RPC of the chain. */
  readonly rpcUrl: string
  /** GraphQL of the subgraph. */
  readonly subgraphUrl: string
  /** JSON-RPC of graph-node for deployments. */
  readonly subgraphAdminUrl: string
  /** GraphQL of graph-node about the state of indexing. */
  readonly indexNodeUrl: string
  readonly chainId: number
  readonly addresses: Addresses
  readonly personas: StoryFile['personas']
  /** What each stage of the start took. */
  readonly stages: readonly StageTime[]
  /** The child processes that run now. */
  children(): { readonly name: string; readonly pid: number }[]
  /** Ends everything in good order, within 10 s. */
  stop(): Promise<void>
  /** Settles with the reason when the stack has failed for good. It does not settle after `stop`. */
  readonly exited: Promise<Error>
}

const DEFAULT_BLOCK_TIME = 12
const DEFAULT_SEED = 1
/** graph-node 0.45 waits longer before each block that it takes back: eleven took 11 s, and 25 more than two minutes. */
const MAX_OVERTAKEN = 8
const FOLLOW_MS = 15_000

/**
 * Starts a chain with two years of business on it, Postgres and graph-node, and waits until the subgraph has indexed all. A
 * second start on the same folder goes on where the first one ended.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const impossible = whyNoLocalStack()
  if (impossible !== null) throw new Error(impossible)
  const dataDir = path.resolve(options.dataDir)
  makePrivateFolder(dataDir)
  const runFile = path.join(dataDir, 'run.json')
  await endLeftovers(runFile, options.signal)
  const registry = new ChildRegistry(runFile)
  try {
    return await start({ ...options, dataDir }, registry)
  } catch (error) {
    await registry.stopAll()
    await registry.close()
    throw error
  }
}

async function start(options: LocalStackOptions, registry: ChildRegistry): Promise<LocalStack> {
  const { dataDir, logger } = options
  const stages = new Stages(options.onProgress)
  const parts = makeParts(options, registry)
  const { chain, folder, indexer } = parts
  // A new chain needs a new index.
  if (!folder.settle()) indexer.forget()
  // One failing stage ends the others that run beside it.
  const failure = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, failure.signal]) : failure.signal
  const subgraph = buildWorkspace(SUBGRAPH, { dataDir, stages, signal })
  await together(failure, [
    subgraph,
    openChain(parts, options, stages, signal),
    stages.run('database', 'Starting Postgres', () => indexer.startDatabase(signal)),
  ])
  await stages.run('graph-node', 'Starting graph-node', async () => {
    await indexer.startNode(chain.rpcUrl, signal)
    await indexer.deploy(
      publishBuild(await subgraph, path.join(dataDir, 'graph-node', 'deployments')),
      signal,
    )
  })
  await stages.run('index', 'Indexing', async (report) => {
    await dropLostBlocks(parts, logger, signal)
    await waitForIndex({ rpcUrl: chain.rpcUrl, status: () => indexer.status(signal), report, signal })
  })
  return supervise(parts, registry, stages.times, logger)
}

/** What the stack is made of. */
interface Parts {
  readonly folder: ChainFolder
  readonly chain: LocalChain
  readonly indexer: Indexer
}

function makeParts(
  { dataDir, blockTime, rpcPort, logger }: LocalStackOptions,
  registry: ChildRegistry,
): Parts {
  const folder = new ChainFolder(path.join(dataDir, 'chain'))
  const chain = new LocalChain({
    folder,
    registry,
    blockTime: blockTime ?? DEFAULT_BLOCK_TIME,
    port: rpcPort,
    onSaveError: (err) =>
      logger?.warn({ err }, 'The chain could not be saved; the next try is in some seconds.'),
  })
  return { folder, chain, indexer: new Indexer({ dataDir, registry }) }
}

async function openChain(
  { chain, folder }: Parts,
  options: LocalStackOptions,
  stages: Stages,
  signal: AbortSignal,
): Promise<void> {
  if (folder.settle()) refuseOtherStory(chain.story, options)
  else {
    const story = {
      seed: options.storySeed ?? DEFAULT_SEED,
      end: options.storyEnd ?? lastMonday(Math.floor(Date.now() / 1000)),
      size: options.storySize ?? 'small',
    }
    await stages.run('story', 'Playing two years of business', (report) =>
      chain.playStory(story, report, signal),
    )
  }
  await stages.run('chain', 'Starting the chain', () => chain.start(signal))
}

function refuseOtherStory(kept: StoryFile, options: LocalStackOptions): void {
  const { dataDir, storySeed = kept.seed, storyEnd = kept.end, storySize = kept.size } = options
  if (storySeed === kept.seed && storyEnd === kept.end && storySize === kept.size) return
  const end = new Date(kept.end * 1000).toISOString()
  throw new Error(
    `${dataDir} holds the ${kept.size} story of seed ${kept.seed} that ends ${end}, and another one was asked for. Choose another DATA_DIR, or delete this folder to play the new story in it.`,
  )
}

/**
 * After a crash the saved chain may lack blocks that the index has counted. A few are taken back like those of any
 * reorganisation, once the chain is the longer branch; after many, the index is made again.
 */
async function dropLostBlocks(
  { chain, indexer }: Parts,
  logger: Logger | undefined,
  signal?: AbortSignal,
): Promise<void> {
  const { rpcUrl } = chain
  const status = await indexer.status(signal)
  if (!status || (await indexBelongsToChain(status, rpcUrl, { signal }))) return
  const known = Math.max(status.latest?.number ?? 0, status.head?.number ?? 0)
  const lost = known - (await readHead(rpcUrl, { signal })).number
  if (lost <= MAX_OVERTAKEN) {
    logger?.warn({ known, lost }, 'The chain has lost blocks that the index knows; empty ones are mined.')
    await overtake(rpcUrl, known, { signal })
    if (await isFollowed({ chain, indexer }, signal)) return
  }
  logger?.warn({ known, lost }, 'The index knows blocks that the chain has lost; it is made again.')
  await indexer.rebuild(signal)
}

/** Whether the index goes over to the chain as it is now, in less time than it would take to make it again. */
async function isFollowed({ chain, indexer }: Pick<Parts, 'chain' | 'indexer'>, signal?: AbortSignal) {
  const look = async () => {
    const status = await indexer.status(signal).catch(() => null)
    return status !== null && indexBelongsToChain(status, chain.rpcUrl, { signal }).catch(() => false)
  }
  const wait = { timeoutMs: FOLLOW_MS, everyMs: 200, signal, failure: 'The index has not followed.' }
  const followed = await waitUntil(look, wait).catch(() => false)
  signal?.throwIfAborted()
  return followed
}

function supervise(
  parts: Parts,
  registry: ChildRegistry,
  stages: readonly StageTime[],
  logger: Logger | undefined,
): LocalStack {
  const { chain, indexer } = parts
  const supervisor = new Supervisor(
    [
      {
        children: () => chain.children,
        revive: async (signal) => {
          await chain.restart(signal)
          await dropLostBlocks(parts, logger, signal)
        },
      },
      { children: () => indexer.children, revive: (signal) => indexer.restart(signal) },
    ],
    logger,
  )
  const { chainId, addresses, personas } = chain.story
  return {
    rpcUrl: chain.rpcUrl,
    subgraphUrl: indexer.subgraphUrl,
    subgraphAdminUrl: indexer.node.adminUrl,
    indexNodeUrl: indexer.node.statusUrl,
    chainId,
    addresses,
    personas,
    stages,
    children: () => [...chain.children, ...indexer.children].map(({ name, pid }) => ({ name, pid })),
    stop: async () => {
      await supervisor.stop()
      await Promise.all([indexer.stop(), chain.stop()])
      await registry.close()
    },
    exited: supervisor.failed,
  }
}
