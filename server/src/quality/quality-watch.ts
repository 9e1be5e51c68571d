import { setTimeout as wait } from 'node:timers/promises'
import type { Addresses } from '@braintrust-analytics/abis/addresses'
import type { Follower, SyncLogger } from '../ledger/follower.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import { type Tokens, tokensFromEvents } from '../metrics/tokens.ts'
import type { ChainClient } from '../subgraph/chain-client.ts'
import type { SubgraphClient } from '../subgraph/subgraph-client.ts'
import type { CheckContext } from './check.ts'
import { Inspection } from './inspect.ts'
import { checks } from './registry.ts'
import { type CheckResult, type QualityReport, reportOf } from './report.ts'

export interface QualityOptions {
  readonly ledger: Ledger
  readonly follower: Pick<Follower, 'heads'>
  readonly client: SubgraphClient
  readonly chain: ChainClient | undefined
  readonly addresses: Addresses | undefined
  /** Configured token contracts; asked of the events when undefined. */
  readonly tokens: Tokens | undefined
  readonly logger: SyncLogger
  /** Shortest pause between two inspections; while blocks come faster, the newest is inspected. */
  readonly pauseMs?: number
  /** Shortest pause between two rounds of questions to the subgraph and the chain. */
  readonly remotePauseMs?: number
}

/**
 * Inspects the ledger after every sync, in the background and one inspection at a time, and keeps the newest report.
 * Nothing waits for it, and it stops nothing: a red check is told, not acted upon.
 */
export class QualityWatch {
  readonly #options: QualityOptions
  readonly #inspection = new Inspection(checks)
  readonly #stop = new AbortController()
  readonly #leave: () => void
  #report: QualityReport | undefined
  #remote: readonly CheckResult[] = []
  #remoteAskedAt = Number.NEGATIVE_INFINITY
  #due = false
  #running: Promise<void> | undefined

  constructor(options: QualityOptions) {
    this.#options = options
    this.#leave = options.follower.heads.listen(() => this.#headMoved())
  }

  /** The newest report; undefined before the first inspection. */
  get report(): QualityReport | undefined {
    return this.#report
  }

  /** Ends after the check under way. The ledger may be closed then. */
  async stop(): Promise<void> {
    this.#leave()
    this.#stop.abort()
    await this.#running
  }

  /** One inspection of the ledger as it is now. For tests and the loop. */
  async inspect(): Promise<void> {
    const local = await this.#look(false)
    if (local === undefined) return
    const { remotePauseMs = 10_000 } = this.#options
    if (performance.now() - this.#remoteAskedAt >= remotePauseMs) {
      this.#remoteAskedAt = performance.now()
      this.#remote = (await this.#look(true))?.results ?? this.#remote
    }
    const before = this.#report
    this.#report = reportOf(local.context.block, [...local.results, ...this.#remote])
    this.#tell(before, this.#report)
  }

  #headMoved(): void {
    this.#due = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  async #run(): Promise<void> {
    const { logger, pauseMs = 1_000 } = this.#options
    const { signal } = this.#stop
    while (this.#due && !signal.aborted) {
      this.#due = false
      try {
        await this.inspect()
      } catch (err) {
        if (!signal.aborted)
          logger.warn({ err }, 'The data’s quality could not be inspected; the next block is tried.')
      }
      await wait(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }

  async #look(remote: boolean): Promise<{ results: CheckResult[]; context: CheckContext } | undefined> {
    const { ledger } = this.#options
    const snapshot = await ledger.snapshot()
    if (snapshot === undefined) return undefined
    try {
      const context = await this.#contextOf(snapshot)
      return { results: await this.#inspection.look(context, ledger.state.deployment, remote), context }
    } finally {
      await snapshot.close()
    }
  }

  async #contextOf(snapshot: Snapshot): Promise<CheckContext> {
    const { client, chain, addresses, tokens } = this.#options
    return {
      snapshot,
      block: snapshot.head,
      tokens: tokens ?? (await tokensFromEvents(snapshot)),
      client,
      chain,
      addresses,
    }
  }

  /** Logs each check that turned red, once. */
  #tell(before: QualityReport | undefined, now: QualityReport): void {
    const red = new Set(before?.checks.filter(({ status }) => status === 'FAIL').map(({ id }) => id))
    for (const { id, title, status, offenders, block } of now.checks)
      if (status === 'FAIL' && !red.has(id))
        this.#options.logger.warn(
          { check: id, block: block.number, offender: offenders[0] },
          `A check of the data turned red: ${title}.`,
        )
  }
}
