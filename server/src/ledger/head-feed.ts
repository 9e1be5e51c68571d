import type { BlockPoint } from './block-point.ts'

/** The ledger's newest block after a commit. */
export interface HeadChange {
  readonly block: BlockPoint
  /** Counts rollbacks: a change of it means that blocks told of before may be gone. */
  readonly epoch: number
}

export type HeadListener = (change: HeadChange) => void

/** What the feed looks at: a ledger's state as of its last commit. */
interface HeadState {
  readonly head: BlockPoint | undefined
  readonly epoch: number
}

/**
 * Tells whoever listens that the ledger answers for another block than before.
 * While the ledger holds no block nothing is told. Changes that follow each other within one sync step may be told as one.
 */
export class HeadFeed {
  readonly #listeners = new Set<HeadListener>()
  readonly #onListenerError: (error: unknown) => void
  #told: string | undefined

  /** @param onListenerError told of a listener that threw: one broken listener must stop neither the sync nor the others. */
  constructor(onListenerError: (error: unknown) => void) {
    this.#onListenerError = onListenerError
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** @returns what ends the listening. */
  listen(listener: HeadListener): () => void {
    // A wrapper of its own, so that the same function may listen twice.
    const own: HeadListener = (change) => listener(change)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  /** Tells of the state if it is another than the one told last. */
  tell({ head, epoch }: HeadState): void {
    if (head === undefined) return
    const point = `${epoch}|${head.hash}`
    if (point === this.#told) return
    this.#told = point
    for (const listener of this.#listeners) {
      try {
        listener({ block: head, epoch })
      } catch (error) {
        this.#onListenerError(error)
      }
    }
  }
}
