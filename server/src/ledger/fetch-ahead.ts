import { setTimeout as wait } from 'node:timers/promises'
import type { EventBlock } from '../subgraph/event-entity.ts'
import type { EventWindow, Probe, SubgraphClient } from '../subgraph/subgraph-client.ts'
import { SubgraphError } from '../subgraph/subgraph-error.ts'
import { type PlannedWindow, takeWindow } from './plan-windows.ts'

/** A window as it was planned and as it came. */
export interface FetchedWindow {
  readonly planned: PlannedWindow
  readonly window: EventWindow
}

interface Task {
  readonly windows: Promise<FetchedWindow[]>
  settled: boolean
}

export interface FetchLimits {
  /** Most events planned for one window; the client's own pace when undefined. */
  readonly windowEvents?: number | undefined
  /** Most windows under way at once; the client's own pace when undefined. */
  readonly concurrency?: number | undefined
}

/**
 * Reads the windows after a block ahead of their use, several at once, as many and as large as the endpoint takes, and gives them in
 * order. It goes on for as long as the subgraph names blocks; which of them may be committed is decided by whoever takes the windows.
 */
export class FetchAhead {
  readonly #client: SubgraphClient
  readonly #limits: FetchLimits
  readonly #blocks: EventBlock[]
  readonly #tasks: Task[] = []
  readonly #ready: FetchedWindow[] = []
  #after: number
  #more: boolean
  #refill: Promise<void> | undefined

  /** @param after number of the block to go on from; -1 for the beginning. */
  constructor(
    client: SubgraphClient,
    after: number,
    { next, more }: Pick<Probe, 'next' | 'more'>,
    limits: FetchLimits = {},
  ) {
    this.#client = client
    this.#limits = limits
    this.#after = after
    this.#blocks = [...next]
    this.#more = more
  }

  /** Waits for the next window, but no longer than that. @returns whether it is there, or known not to come. */
  async isReadyWithin(ms: number): Promise<boolean> {
    const task = this.#tasks[0]
    if (this.#ready.length > 0 || task === undefined || task.settled) return true
    const enough = new AbortController()
    const settled = task.windows.then(
      () => true,
      () => true,
    )
    const late = wait(ms, false, { signal: enough.signal }).catch(() => false)
    const ready = await Promise.race([settled, late])
    enough.abort()
    return ready
  }

  /** @returns undefined when the subgraph has named no further block. @throws SubgraphError */
  async next(): Promise<FetchedWindow | undefined> {
    while (this.#ready.length === 0) {
      await this.#startTasks()
      const task = this.#tasks.shift()
      if (task === undefined) return undefined
      this.#ready.push(...(await task.windows))
    }
    // The place of the one taken is filled at once, so that fetching goes on while it is committed.
    void this.#startTasks().catch(() => undefined)
    return this.#ready.shift()
  }

  get #windowEvents(): number {
    return this.#limits.windowEvents ?? this.#client.pace.windowEvents
  }

  async #startTasks(): Promise<void> {
    const { pace } = this.#client
    const most = this.#limits.concurrency ?? pace.concurrency
    while (this.#tasks.length < most) {
      if (this.#blocks.length < pace.pageSize) this.#startRefill()
      if (this.#blocks.length === 0) await this.#refill
      // While others waited for the same refill, they may have taken all of it.
      if (this.#tasks.length >= most) return
      if (this.#blocks.length === 0) {
        if (this.#more) continue
        return
      }
      this.#start()
    }
  }

  #start(): void {
    const { pace } = this.#client
    const blocks = takeWindow(this.#blocks, this.#windowEvents, pace.pageSize)
    const windows = this.#fetch(this.#after, blocks)
    this.#after = blocks.at(-1)?.number ?? this.#after
    const task: Task = { windows, settled: false }
    const settle = () => {
      task.settled = true
    }
    // A later task may fail while an earlier one is awaited; its failure is met when its turn comes.
    windows.then(settle, settle)
    this.#tasks.push(task)
  }

  /** Asks for the next page of blocks, one request at a time; its failure is met by who waits for it. */
  #startRefill(): void {
    if (!this.#more || this.#refill !== undefined) return
    this.#refill = this.#client
      .blocksAfter(this.#blocks.at(-1)?.number ?? this.#after)
      .then(({ next, more }) => {
        this.#blocks.push(...next)
        this.#more = more
      })
      .finally(() => {
        this.#refill = undefined
      })
    this.#refill.catch(() => undefined)
  }

  /** One window; in two halves when the endpoint objects that it is too much, down to a block. */
  async #fetch(after: number, blocks: readonly EventBlock[]): Promise<FetchedWindow[]> {
    const upTo = blocks.at(-1)?.number ?? after
    try {
      const anchor = after < 0 ? undefined : after
      return [{ planned: { after, upTo }, window: await this.#client.window(after, upTo, anchor) }]
    } catch (error) {
      const tooMuch = error instanceof SubgraphError && error.objection?.kind === 'too-much'
      if (!tooMuch || !(blocks.length > 1 || this.#client.pace.smallerPages())) throw error
      if (blocks.length === 1) return this.#fetch(after, blocks)
      const half = Math.ceil(blocks.length / 2)
      const first = await this.#fetch(after, blocks.slice(0, half))
      const second = await this.#fetch(blocks[half - 1]?.number ?? after, blocks.slice(half))
      return [...first, ...second]
    }
  }
}
