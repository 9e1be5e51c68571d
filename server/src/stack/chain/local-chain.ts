import { chainAnvilArgs, playStory, type SizeName, storyAnvilArgs } from '@braintrust-analytics/abis/story'
import type { Child } from '../process/child.ts'
import type { ChildRegistry } from '../process/child-registry.ts'
import type { StageReport } from '../progress.ts'
import { type Anvil, startAnvil } from './anvil.ts'
import type { ChainFolder, StoryFile } from './chain-folder.ts'
import { readBlock, readHead } from './chain-rpc.ts'
import { ChainSaver } from './chain-saver.ts'
import { keepTime } from './keep-time.ts'
import { saveChain } from './save-chain.ts'

/** How to run the local chain. */
export interface LocalChainOptions {
  readonly folder: ChainFolder
  readonly registry: ChildRegistry
  /** Seconds between two blocks; transactions are mined at once, too. */
  readonly blockTime: number
  /** Port of the RPC to prefer: wallets remember it. */
  readonly port?: number | undefined
  /** Told when a save of the running chain fails. */
  readonly onSaveError: (error: unknown) => void
}

const SAVE_LOOK_MS = 5_000
const YEAR_S = 31_536_000

/** The chain of the local stack: the story first, then a life of its own. */
export class LocalChain {
  readonly #options: LocalChainOptions
  #anvil: Anvil | null = null
  #stopSaving: () => Promise<void> = () => Promise.resolve()

  constructor(options: LocalChainOptions) {
    this.#options = options
  }

  /**
   * Plays the story on a fresh chain and saves it. Interrupted, it leaves nothing that could be taken for a whole story: the
   * chain's state is written last.
   */
  async playStory(
    story: { seed: number; end: number; size: SizeName },
    report: StageReport,
    signal?: AbortSignal,
  ): Promise<void> {
    const { folder } = this.#options
    folder.clear()
    // The story mines its blocks by hand: they hold many transactions and bear dates of its own.
    const args = [...storyAnvilArgs(story.end, story.size), '--no-mining']
    const anvil = await this.#startAnvil(args, undefined, signal)
    try {
      const played = await Promise.race([
        playStory({
          ...story,
          rpcUrl: anvil.rpcUrl,
          onProgress: ({ done, total, label }) => report({ done, total, unit: 'blocks', note: label }),
        }),
        rejectWhenAborted(signal),
      ])
      const { chainId, addresses, personas } = played
      folder.writeStory({ ...story, chainId, addresses, personas: [...personas] })
      await saveChain(anvil.rpcUrl, folder.stateFile, signal)
      report({ note: `${played.head.number.toLocaleString('en')} blocks` })
    } finally {
      await anvil.child.stop()
    }
  }

  /** Starts the saved chain and lets it live: a block every `blockTime` seconds, and one at once for each transaction. */
  async start(signal?: AbortSignal): Promise<void> {
    const { folder, blockTime } = this.#options
    folder.settle()
    const args = [
      ...chainAnvilArgs(this.story.size),
      ...['--block-time', String(blockTime), '--mixed-mining'],
      ...['--load-state', folder.stateFile, '--dump-state', folder.exitFile],
      // Else anvil writes there every minute, too: state that may be older than our own save.
      ...['--state-interval', String(YEAR_S)],
    ]
    this.#anvil = await this.#startAnvil(args, this.#anvil?.port ?? this.#options.port, signal)
    await keepTime(this.#anvil.rpcUrl, Date.now() / 1000, { signal })
    await this.#keepSaving(this.#anvil.rpcUrl, signal)
  }

  /** Starts it again after it died, from the last saved state and at the same address. */
  async restart(signal?: AbortSignal): Promise<void> {
    const before = this.rpcUrl
    await this.stop()
    await this.start(signal)
    if (this.rpcUrl === before) return
    await this.stop()
    throw new Error(`The port of the chain was taken while it was down: ${before}. Start again.`)
  }

  /** Saves the last state and ends anvil in good order. */
  async stop(): Promise<void> {
    await this.#stopSaving()
    await this.#anvil?.child.stop()
    this.#options.folder.settle()
  }

  /** JSON-RPC address. */
  get rpcUrl(): string {
    if (!this.#anvil) throw new Error('The chain was not started.')
    return this.#anvil.rpcUrl
  }

  /** What was played on it. */
  get story(): StoryFile {
    const story = this.#options.folder.readStory()
    if (!story) throw new Error(`There is no whole story in ${this.#options.folder.dir}.`)
    return story
  }

  /** The process that runs now. */
  get children(): Child[] {
    return this.#anvil ? [this.#anvil.child] : []
  }

  #startAnvil(args: string[], port: number | undefined, signal?: AbortSignal): Promise<Anvil> {
    const { folder, registry } = this.#options
    return startAnvil({ dir: folder.dir, args, port, registry, signal })
  }

  async #keepSaving(rpcUrl: string, signal?: AbortSignal): Promise<void> {
    const { folder, onSaveError } = this.#options
    const saver = new ChainSaver(await readHead(rpcUrl, { signal }), {
      readHead: () => readHead(rpcUrl),
      readBlock: (number) => readBlock(rpcUrl, number),
      save: () => saveChain(rpcUrl, folder.stateFile),
      onError: onSaveError,
      now: () => performance.now(),
    })
    let running: Promise<void> = Promise.resolve()
    const timer = setInterval(() => {
      running = saver.look()
    }, SAVE_LOOK_MS)
    this.#stopSaving = () => {
      clearInterval(timer)
      return running
    }
  }
}

function rejectWhenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
