import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../log/logger.ts'
import { type Child, describeExit } from './process/child.ts'
import { decideRestart } from './restart-policy.ts'

/** Something whose processes are watched and started again. */
export interface Watched {
  /** The processes that run now; when one ends, `revive` is called. */
  readonly children: () => Child[]
  /** Brings it back after one of its processes ended. */
  readonly revive: (signal: AbortSignal) => Promise<void>
}

/** Which part ended, and how, as a sentence. */
interface End {
  readonly of: Watched
  readonly reason: string
}

/**
 * Watches over processes: one that ends is told about and started again, a few times. When that does not help, `failed` settles
 * with the reason.
 *
 *     watching --a process ends--> pausing --> reviving --> watching
 *                                     |            |
 *                                     |            +--fails--> pausing
 *                                     +--too often--> failed
 */
export class Supervisor {
  /** Settles with the reason when starting again did not help. Never rejects, and never settles after `stop`. */
  readonly failed: Promise<Error>
  readonly #stopping = new AbortController()
  readonly #logger: Logger | undefined
  readonly #loop: Promise<void>
  readonly #watched: readonly Watched[]
  #fail: (reason: Error) => void = () => undefined

  constructor(watched: readonly Watched[], logger: Logger | undefined) {
    this.#logger = logger
    this.failed = new Promise((resolve) => {
      this.#fail = resolve
    })
    this.#watched = watched
    this.#loop = this.#watch()
  }

  /** Stops watching, so that the processes can be ended on purpose. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
  }

  /** One loop for all: bringing back one part may end the processes of another on purpose. */
  async #watch(): Promise<void> {
    const { signal } = this.#stopping
    const failures: number[] = []
    let end = await this.#firstEnd()
    while (end !== null && !signal.aborted) {
      const now = performance.now()
      failures.push(now)
      const decision = decideRestart(failures, now)
      if (decision === 'give-up') return this.#giveUp(end.reason)
      this.#logger?.warn(`${end.reason}\nIt is started again.`)
      await delay(decision.afterMs, undefined, { signal }).catch(() => undefined)
      end = (await this.#revive(end.of)) ?? (await this.#firstEnd())
    }
  }

  /** Null when it runs again, else why it does not. */
  async #revive(watched: Watched): Promise<End | null> {
    const { signal } = this.#stopping
    try {
      if (!signal.aborted) await watched.revive(signal)
      return null
    } catch (error) {
      return { of: watched, reason: error instanceof Error ? error.message : String(error) }
    }
  }

  /** The first process to end; null when we stop watching before. */
  #firstEnd(): Promise<End | null> {
    const { signal } = this.#stopping
    const stopped = new Promise<null>((resolve) => {
      if (signal.aborted) resolve(null)
      signal.addEventListener('abort', () => resolve(null), { once: true })
    })
    const ends = this.#watched.flatMap((of) =>
      of.children().map((child) => child.exited.then((exit) => ({ of, reason: describeExit(child, exit) }))),
    )
    return Promise.race([stopped, ...ends])
  }

  #giveUp(reason: string): void {
    this.#fail(new Error(`${reason}\nStarting it again did not help.`))
  }
}
