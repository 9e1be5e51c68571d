import type { BlockPoint } from '../ledger/block-point.ts'
import { type StatusSource, statusObject } from './status-source.ts'

/** One message of the live feed. It says all there is to know, so that whoever missed some has missed nothing. */
export interface LiveUpdate {
  /** The block that answers are for now; null while the ledger holds none. */
  readonly block: BlockPoint | null
  /** Counts rollbacks, as {@link HeadChange.epoch}. */
  readonly epoch: number
  /** True when the chain was reorganised since this listener's last message: what was read meanwhile may be gone. */
  readonly rolledBack: boolean
  readonly status: ReturnType<typeof statusObject>
}

/**
 * Tells listeners which block the ledger answers for, how far behind it is and in which state. A listener is told the present
 * at once, then every change. Nothing is queued for one that is slow: it gets the newest when it is ready for it.
 */
export class LiveFeed {
  readonly #source: StatusSource
  readonly #listeners = new Set<LiveSubscription>()
  readonly #leave: () => void
  #state: string | undefined
  #messages = 0
  #closed = false

  constructor(source: StatusSource) {
    this.#source = source
    this.#leave = source.follower.heads.listen(() => this.#changed())
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** Messages given to listeners since the start. */
  get messages(): number {
    return this.#messages
  }

  /** Looks whether the state is another than the one told last; to be called after every sync round. */
  refresh(): void {
    if (this.#source.follower.status().state !== this.#state) this.#changed()
  }

  /** The present first, then every change, until either side ends it. */
  subscribe(): LiveSubscription {
    const subscription = new LiveSubscription(
      (epoch) => {
        this.#messages++
        return this.#update(epoch)
      },
      () => this.#listeners.delete(subscription),
    )
    if (this.#closed) subscription.end()
    else this.#listeners.add(subscription)
    return subscription
  }

  /** Ends every subscription, and new ones at once. */
  close(): void {
    this.#closed = true
    this.#leave()
    for (const listener of [...this.#listeners]) listener.end()
  }

  #changed(): void {
    this.#state = this.#source.follower.status().state
    for (const listener of this.#listeners) listener.wake()
  }

  #update(epochBefore: number | undefined): LiveUpdate {
    const { epoch } = this.#source.ledger.state
    const status = statusObject(this.#source)
    const rolledBack = epochBefore !== undefined && epochBefore !== epoch
    return { block: status.ledger, epoch, rolledBack, status }
  }
}

type Result = IteratorResult<LiveUpdate, undefined>

/**
 * What one listener reads. Not an async generator: that one's `return()` waits for the `next()` under way, which here may take
 * for ever.
 */
export class LiveSubscription implements AsyncIterableIterator<LiveUpdate, undefined> {
  readonly #update: (epochBefore: number | undefined) => LiveUpdate
  readonly #left: () => void
  readonly #waiting: ((result: Result) => void)[] = []
  /** True when something changed since the last message; at first the present is the news. */
  #news = true
  #ended = false
  #epoch: number | undefined

  constructor(update: (epochBefore: number | undefined) => LiveUpdate, left: () => void) {
    this.#update = update
    this.#left = left
  }

  /** Something changed: gives it to a listener that waits, or keeps it for one that does not. */
  wake(): void {
    const waiting = this.#waiting.shift()
    this.#news = waiting === undefined
    waiting?.(this.#take())
  }

  /** No message follows. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const resolve of this.#waiting.splice(0)) resolve({ done: true, value: undefined })
    this.#left()
  }

  next(): Promise<Result> {
    if (this.#ended) return Promise.resolve({ done: true, value: undefined })
    if (!this.#news) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#news = false
    return Promise.resolve(this.#take())
  }

  return(): Promise<Result> {
    this.end()
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #take(): Result {
    const value = this.#update(this.#epoch)
    this.#epoch = value.epoch
    return { done: false, value }
  }
}
