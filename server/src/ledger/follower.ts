import { setTimeout as wait } from 'node:timers/promises'
import type { ChainClient } from '../subgraph/chain-client.ts'
import type { SubgraphMeta } from '../subgraph/event-entity.ts'
import type { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { SubgraphError } from '../subgraph/subgraph-error.ts'
import { backoffMs } from '../subgraph/with-retries.ts'
import { HeadFeed } from './head-feed.ts'
import type { Ledger } from './ledger.ts'
import { LedgerError } from './ledger-error.ts'
import { type RoundOutcome, type SyncOptions, syncRound } from './sync-round.ts'
import { type SyncFacts, type SyncStatus, syncStatus } from './sync-status.ts'

/** The part of a logger that is used here. */
export interface SyncLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

export interface FollowerOptions extends Omit<SyncOptions, 'onCommit'> {
  readonly ledger: Ledger
  readonly client: SubgraphClient
  readonly chain?: ChainClient | undefined
  readonly logger: SyncLogger
  readonly now?: () => number
  /** Told of every round, for metrics. */
  readonly onRound?: ((outcome: RoundOutcome | undefined) => void) | undefined
  /** Told of every commit, for a display: a first round may take minutes. */
  readonly onProgress?: ((meta: SubgraphMeta) => void) | undefined
  /** Pause when the ledger is level with the subgraph. */
  readonly followMs?: number
  /** Pause while the subgraph itself is behind its chain. */
  readonly behindMs?: number
}

const retry = { firstDelayMs: 500, maxDelayMs: 30_000 }

/** Runs sync rounds for as long as the server lives, and knows how fresh the ledger is. */
export class Follower {
  readonly #options: FollowerOptions
  readonly #now: () => number
  readonly #stop = new AbortController()
  /** Tells of every block that the ledger comes to answer for. */
  readonly heads: HeadFeed
  #facts: SyncFacts
  #chainAskedAt = Number.NEGATIVE_INFINITY
  #running: Promise<void> | undefined

  constructor(options: FollowerOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.heads = new HeadFeed((err) =>
      options.logger.warn({ err }, 'A listener for new blocks failed; the sync goes on.'),
    )
    this.#facts = {
      meta: undefined,
      lastKind: undefined,
      chainHead: undefined,
      ledgerHead: options.ledger.state.head?.number,
      headMovedAt: this.#now(),
      syncedAt: undefined,
      failures: 0,
      failure: undefined,
    }
  }

  get facts(): SyncFacts {
    return this.#facts
  }

  status(): SyncStatus {
    return syncStatus(this.#facts, this.#now())
  }

  /** Begins; returns at once. */
  start(): void {
    this.#running ??= this.#run()
  }

  /** Ends after the step under way. The ledger may be closed then. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.#options.client.close()
    await this.#running
  }

  /** One round and what follows from it; gives the pause before the next. For tests and the loop. */
  async round(): Promise<number> {
    await this.#askChain()
    const { trouble } = this.#options.ledger
    if (trouble !== undefined) await this.#mend(trouble)
    try {
      const onCommit = (meta: SubgraphMeta) => this.#progress(meta)
      const outcome = await syncRound(this.#options.ledger, this.#options.client, {
        ...this.#options,
        onCommit,
      })
      this.#options.onRound?.(outcome)
      return this.#learn(outcome)
    } catch (error) {
      this.#options.onRound?.(undefined)
      return await this.#fail(error)
    } finally {
      // A round may have committed some blocks before it failed.
      this.heads.tell(this.#options.ledger.state)
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      const pause = await this.round()
      await wait(pause, undefined, { signal }).catch(() => undefined)
    }
  }

  /** A round under way has committed something. */
  #progress(meta: SubgraphMeta): void {
    const { ledger, onProgress } = this.#options
    this.#facts = { ...this.#facts, meta, ledgerHead: ledger.state.head?.number }
    this.heads.tell(ledger.state)
    onProgress?.(meta)
    void this.#askChain()
  }

  #learn(outcome: RoundOutcome): number {
    const { ledger, logger, followMs = 500, behindMs = 250 } = this.#options
    const now = this.#now()
    const moved = outcome.meta.head.number !== this.#facts.meta?.head.number
    const torn = outcome.kind === 'torn'
    const failures = torn ? this.#facts.failures + 1 : 0
    this.#facts = {
      ...this.#facts,
      meta: outcome.meta,
      lastKind: outcome.kind,
      ledgerHead: ledger.state.head?.number,
      headMovedAt: moved ? now : this.#facts.headMovedAt,
      syncedAt: outcome.kind === 'synced' ? now : this.#facts.syncedAt,
      failures,
      failure: torn
        ? { fault: 'torn', message: `The subgraph's answers do not agree with themselves: ${outcome.fault}.` }
        : undefined,
    }
    if (torn) logger.warn({ fault: outcome.fault }, 'A window was dropped and is asked for again.')
    if (outcome.kind === 'rolled-back')
      logger.info(
        { from: outcome.from, to: outcome.to },
        'The chain was reorganised; the ledger was rolled back.',
      )
    if (outcome.kind === 'started-over')
      logger.info({ deployment: outcome.meta.deployment }, 'The ledger starts over for another deployment.')
    if (torn) return backoffMs(failures, { firstDelayMs: 100, maxDelayMs: 5_000 })
    if (outcome.kind === 'waiting') return followMs
    if (outcome.kind !== 'synced') return 0
    const { chainHead } = this.#facts
    return chainHead !== undefined && chainHead > outcome.meta.head.number ? behindMs : followMs
  }

  async #fail(error: unknown): Promise<number> {
    if (this.#stop.signal.aborted) return 0
    const { logger } = this.#options
    const failures = this.#facts.failures + 1
    const message = error instanceof Error ? error.message : String(error)
    const fault = error instanceof SubgraphError ? error.fault : 'ledger'
    this.#facts = { ...this.#facts, failures, failure: { fault, message } }
    logger.warn({ failures, err: error }, 'A sync round failed; it is tried again.')
    if (error instanceof LedgerError) await this.#mend(error)
    return backoffMs(failures, retry)
  }

  /**
   * A file that takes no more statements is opened again; one that proves damaged is built anew, since it is derived data. A file that is
   * whole but cannot be written is never dropped.
   */
  async #mend({ fault, invalidated, damaged }: LedgerError): Promise<void> {
    if (fault !== 'broken' && !invalidated) return
    const { ledger, logger } = this.#options
    const discard = fault === 'broken' && this.#facts.failures > 3
    try {
      const { rebuilt } = await ledger.reopen(discard ? 'discard' : damaged ? 'thorough' : 'usual')
      logger.warn({ rebuilt }, 'The ledger was opened again.')
      this.#facts = { ...this.#facts, ledgerHead: ledger.state.head?.number }
    } catch (err) {
      logger.warn({ err }, 'The ledger could not be opened again; it is tried again.')
    }
  }

  /** The chain's own head, at most every two seconds; a chain that does not answer is merely unknown. */
  async #askChain(): Promise<void> {
    const { chain } = this.#options
    const now = this.#now()
    if (chain === undefined || now - this.#chainAskedAt < 2_000) return
    this.#chainAskedAt = now
    const chainHead = await chain.headNumber().catch(() => undefined)
    this.#facts = { ...this.#facts, chainHead }
  }
}
