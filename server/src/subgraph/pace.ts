/**
 * How much is asked of an endpoint at once. Nothing is known of it beforehand: a local node takes as much as we can read, a hosted one has
 * limits that it tells only by refusing. So each measure grows while answers are quick and whole, and is cut when the endpoint objects.
 */
export interface PaceLimits {
  /** Most rows asked for in one list. */
  readonly pageSize: number
  /** Most events in one window: bounds the memory of what is under way. */
  readonly windowEvents: number
  /** Most requests at once. */
  readonly concurrency: number
}

/** graph-node's default for the most rows of a list (GRAPH_GRAPHQL_MAX_FIRST). */
export const usualPageSize = 1000

export const defaultLimits: PaceLimits = { pageSize: usualPageSize, windowEvents: 6_000, concurrency: 4 }

/** An answer that takes longer than that is no reason to ask for more in one. */
const quickMs = 1_500
/** And one that takes longer than that is a reason to ask for less, before the endpoint's own timeout is met. */
const slowMs = 8_000
const firstWindow = 1_000

/** What one window's answer was like. */
export interface Answered {
  readonly ms: number
  /** Events it held. */
  readonly events: number
  /** Requests it took beside the first, because a list was longer than a page. */
  readonly extraPages: number
}

export class Pace {
  readonly #limits: PaceLimits
  /** No page is longer than the endpoint said. */
  #longestPage: number
  #pageSize: number
  #windowEvents: number
  #concurrency = 2
  #good = 0

  constructor(limits: PaceLimits = defaultLimits) {
    this.#limits = limits
    this.#longestPage = limits.pageSize
    this.#pageSize = limits.pageSize
    this.#windowEvents = Math.min(firstWindow, limits.windowEvents)
    this.#concurrency = Math.min(2, limits.concurrency)
  }

  get pageSize(): number {
    return this.#pageSize
  }

  /** Events that a window should hold. */
  get windowEvents(): number {
    return this.#windowEvents
  }

  get concurrency(): number {
    return this.#concurrency
  }

  /** A window came whole. */
  answered({ ms, events, extraPages }: Answered): void {
    if (ms > slowMs || extraPages > 0) this.#scaleWindow(ms > slowMs ? 0.5 : 0.8)
    // Only a window that was nearly full says that a fuller one would do as well.
    else if (ms < quickMs && events > this.#windowEvents / 2) this.#scaleWindow(1.4)
    this.#good++
    if (this.#good < 2 * this.#concurrency) return
    this.#good = 0
    if (ms >= slowMs) return
    this.#concurrency = Math.min(this.#limits.concurrency, this.#concurrency + 1)
    this.#pageSize = Math.min(this.#longestPage, this.#pageSize * 2)
  }

  /** The endpoint says that it is asked too often. */
  slowDown(): void {
    this.#good = 0
    this.#concurrency = Math.max(1, Math.floor(this.#concurrency / 2))
  }

  /** An answer was too large, or took too long. */
  askForLess(): void {
    this.#good = 0
    this.#scaleWindow(0.5)
  }

  /**
   * The endpoint gives no pages of this size.
   * @param most the size that it names, if it does.
   * @returns false when pages cannot be made smaller.
   */
  smallerPages(most?: number): boolean {
    if (this.#pageSize === 1) return false
    this.#good = 0
    if (most !== undefined) this.#longestPage = Math.max(1, Math.min(most, this.#pageSize - 1))
    this.#pageSize = most === undefined ? Math.floor(this.#pageSize / 2) : this.#longestPage
    return true
  }

  #scaleWindow(by: number): void {
    // Rounded away from where it was: 1.4 × one event would be one event again, for ever.
    const scaled = by > 1 ? Math.ceil(this.#windowEvents * by) : Math.floor(this.#windowEvents * by)
    this.#windowEvents = Math.max(1, Math.min(this.#limits.windowEvents, scaled))
  }
}
