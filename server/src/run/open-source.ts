import type { Addresses, MainnetAddresses } from '@braintrust-analytics/abis/addresses'
import type { Config, LocalSource, RemoteSource } from '../config/config.ts'
import type { Logger } from '../log/logger.ts'
import type { StoryFile } from '../stack/chain/chain-folder.ts'
import { startLocalStack } from '../stack/local-stack.ts'
import type { OnProgress, StageTime } from '../stack/progress.ts'
import { connectRemote, shown } from '../stack/remote/connect-remote.ts'

/** Where the events come from, ready to be read. */
export interface Source {
  readonly local: boolean
  readonly subgraphUrl: string
  readonly rpcUrl: string | null
  readonly chainId: number
  readonly addresses: Addresses | null
  /** Of Braintrust's own contracts; absent on other networks. */
  readonly mainnetAddresses?: MainnetAddresses
  readonly personas: StoryFile['personas']
  /** What the start took; empty for a remote source. */
  readonly stages: readonly StageTime[]
  /** The source for people, one line for each address. */
  readonly lines: readonly string[]
  /** Settles when the source has failed for good; a remote one never does, it only goes stale. */
  readonly exited: Promise<Error>
  stop(): Promise<void>
}

/** How to open it. */
export interface OpenOptions {
  readonly config: Config
  readonly logger: Logger
  readonly onProgress: OnProgress
  readonly signal: AbortSignal
}

/** The port that wallets and tools expect of a local chain. */
const USUAL_RPC_PORT = 8545

/** Starts the local stack, or checks the remote subgraph that was named. */
export function openSource(options: OpenOptions): Promise<Source> {
  const { source } = options.config
  return source.kind === 'local' ? openLocal(source, options) : openRemote(source, options.signal)
}

async function openLocal(
  source: LocalSource,
  { config, logger, onProgress, signal }: OpenOptions,
): Promise<Source> {
  const { storySeed, storyEnd, storySize } = source
  const { dataDir } = config
  const stack = await startLocalStack({
    dataDir,
    storySeed,
    storyEnd,
    storySize,
    rpcPort: USUAL_RPC_PORT,
    onProgress,
    logger,
    signal,
  })
  return {
    local: true,
    subgraphUrl: stack.subgraphUrl,
    rpcUrl: stack.rpcUrl,
    chainId: stack.chainId,
    addresses: stack.addresses,
    personas: stack.personas,
    stages: stack.stages,
    lines: [`Chain ${stack.chainId}    ${stack.rpcUrl}`, `Subgraph       ${stack.subgraphUrl}`],
    exited: stack.exited,
    stop: () => stack.stop(),
  }
}

async function openRemote(source: RemoteSource, signal: AbortSignal): Promise<Source> {
  const { chainId } = await connectRemote({ ...source, signal })
  const chain =
    source.rpcUrl === null
      ? 'none given: nothing can be written'
      : `${shown(source.rpcUrl)} (chain ${chainId})`
  return {
    local: false,
    subgraphUrl: source.subgraphUrl,
    rpcUrl: source.rpcUrl,
    chainId,
    addresses: source.addresses,
    ...(source.mainnetAddresses === undefined ? {} : { mainnetAddresses: source.mainnetAddresses }),
    personas: [],
    stages: [],
    lines: [`Chain          ${chain}`, `Subgraph       ${shown(source.subgraphUrl)}`],
    exited: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  }
}
