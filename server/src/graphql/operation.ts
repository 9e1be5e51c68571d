import type { BlockPoint } from '../ledger/block-point.ts'
import type { Ledger, LedgerState } from '../ledger/ledger.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import { type AsOf, resolveAsOf } from '../metrics/as-of.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { type Tokens, tokensFromEvents } from '../metrics/tokens.ts'
import type { ChainClient } from '../subgraph/chain-client.ts'
import type { AnswerCache } from './answer-cache.ts'
import { UnavailableError } from './api-error.ts'

/** What all operations share. */
export interface OperationSources {
  readonly ledger: Ledger
  readonly chain: ChainClient | undefined
  readonly cache: AnswerCache
  /** Configured token contracts; asked of the events when undefined. */
  readonly tokens: Tokens | undefined
}

/** The block that an answer is to be for; the newest the ledger holds when nothing is named. */
export interface AsOfArgs {
  /** Short for `asOf: { block: … }`. */
  readonly asOfBlock?: number | null | undefined
  /** GraphQL has seen to it that exactly one way of naming the block is given, and that it is not null. */
  readonly asOf?: AsOf | null | undefined
}

function namedBlock({ asOf, asOfBlock }: AsOfArgs): AsOf | undefined {
  const byNumber = asOfBlock === null || asOfBlock === undefined ? undefined : { block: asOfBlock }
  if (asOf === null || asOf === undefined) return byNumber
  if (byNumber !== undefined)
    throw new BadRequestError('Both asOf and asOfBlock name a block. Give one of them.')
  return asOf
}

/** What answers for the newest block depend on besides the question; undefined while there is none. */
export const stateOf = ({ head, epoch }: Pick<LedgerState, 'head' | 'epoch'>): string | undefined =>
  head && `${epoch}|${head.hash}`

/** Most rows that one operation may ask for, over all its fields. */
const maxRows = 20_000

/**
 * One GraphQL operation. All its fields answer from one block and one snapshot, so that its numbers agree with each other.
 * Close it when the response was sent.
 */
export class Operation {
  readonly #sources: OperationSources
  readonly #head: BlockPoint | undefined
  readonly #epoch: number
  /** Deployment of the subgraph that the ledger mirrors; undefined before the first answer. */
  readonly deployment: string | undefined
  #snapshot: Promise<Snapshot> | undefined
  readonly #computing = new Set<Promise<unknown>>()
  #rows = 0
  #live = false
  #mayRepeat = false

  constructor(sources: OperationSources) {
    this.#sources = sources
    this.#head = sources.ledger.state.head
    this.#epoch = sources.ledger.state.epoch
    this.deployment = sources.ledger.state.deployment
  }

  /** The block that answers are for. @throws UnavailableError, BlockUnavailableError */
  async block(args: AsOfArgs): Promise<BlockPoint> {
    const head = this.#head
    if (head === undefined)
      throw new UnavailableError(
        'The ledger holds no block yet: the subgraph is still being read. Ask status, and try again shortly.',
      )
    const asked = namedBlock(args)
    if (asked === undefined || ('block' in asked && asked.block === head.number)) return head
    // By the head's hash too: a block without events may change places without any event of ours being rolled back.
    const key = `${this.#epoch}|${head.hash}|block|${canonicalJson(asked)}`
    const { cache, chain } = this.#sources
    return cache.get(key, 1, () => this.#compute((snapshot) => resolveAsOf(asked, { snapshot, chain })))
  }

  /** The ledger as of this operation's beginning; opened when the first field needs it. */
  snapshot(): Promise<Snapshot> {
    this.#snapshot ??= this.#open()
    return this.#snapshot
  }

  async #open(): Promise<Snapshot> {
    const snapshot = await this.#sources.ledger.snapshot()
    if (snapshot !== undefined && snapshot.epoch === this.#epoch) return snapshot
    await snapshot?.close()
    throw new UnavailableError('The chain was reorganised while this was being answered. Ask again.')
  }

  /** What answers depend on besides the question; undefined when on more than the ledger's newest block. */
  get state(): string | undefined {
    return this.#live ? undefined : stateOf({ head: this.#head, epoch: this.#epoch })
  }

  /** True once its answer was found whole and free of errors: it may be given again while the state is the same. */
  get mayRepeat(): boolean {
    return this.#mayRepeat
  }

  repeats(): void {
    this.#mayRepeat = true
  }

  /** Says that the answer is of this moment, not of a block: it must not be given again. */
  isLive(): void {
    this.#live = true
  }

  /** Counts rows against the operation's bound. @throws BadRequestError */
  spend(rows: number): void {
    this.#rows += rows
    if (this.#rows > maxRows)
      throw new BadRequestError(
        `The operation asks for more than ${maxRows} rows over all its fields. Ask for fewer at once: smaller pages, shorter windows or coarser granularity.`,
      )
  }

  /**
   * The answer of a field at a block, computed only if no operation did so before.
   * @param parameters canonical text: the same for equal questions.
   */
  cached<T>(
    block: BlockPoint,
    field: string,
    parameters: string,
    weight: number,
    compute: (snapshot: Snapshot) => Promise<T>,
  ): Promise<T> {
    const key = `${this.#epoch}|${block.hash}|${field}|${parameters}`
    return this.#sources.cache.get(key, weight, () => this.#compute(compute))
  }

  /** Remembers what is under way: another operation may be waiting for it in the cache after this one failed. */
  async #compute<T>(compute: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const running = this.snapshot().then(compute)
    this.#computing.add(running)
    try {
      return await running
    } finally {
      this.#computing.delete(running)
    }
  }

  /** The token contracts as configured, else as the events show them. */
  async tokens(): Promise<Tokens> {
    const { tokens, cache } = this.#sources
    if (tokens !== undefined) return tokens
    const key = `${this.#epoch}|${this.#head?.hash}|tokens`
    return cache.get(key, 1, () => this.#compute(tokensFromEvents))
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#computing)
    const opened = await this.#snapshot?.catch(() => undefined)
    await opened?.close()
  }
}
