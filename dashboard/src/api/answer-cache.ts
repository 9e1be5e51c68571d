import { ApolloCache, type Cache, type DocumentNode, type OperationVariables } from '@apollo/client'
import { canonicalStringify } from '@apollo/client/utilities'
import { keepEqualParts } from './keep-equal-parts.ts'

type Variables = Readonly<Record<string, unknown>>

interface Kept {
  readonly variables: Variables
  /** The whole answer, as it came. */
  answer: unknown
}

type OnWatchUpdated = Cache.BatchOptions<AnswerCache, unknown>['onWatchUpdated']

/**
 * Keeps each answer whole, by its question and its variables, the block among them. What the API tells is a value at a block: invoice 12 at two blocks is two
 * values, so no two answers share a thing that would have to be merged, which is what Apollo's own cache is for. That one took three hundred milliseconds of
 * a phone's first visit, to take answers apart into things and to put the same answers together again.
 */
export class AnswerCache extends ApolloCache {
  // An answer is never changed in place, so it may be compared by being the same.
  override readonly assumeImmutableResults = true

  readonly #kept = new Map<DocumentNode, Map<string, Kept>>()
  readonly #watches = new Set<Cache.WatchOptions>()
  /** Answers that watchers have not been told of yet. */
  readonly #changed = new Set<Kept>()
  #openBatches = 0

  /** The answer; null when there is none. */
  override read<Data>({ query, variables }: Cache.ReadOptions): Data | null {
    return (this.#find(query, variables)?.answer as Data | undefined) ?? null
  }

  override write({ query, variables, result, broadcast = true }: Cache.WriteOptions): undefined {
    const kept = this.#find(query, variables) ?? this.#place(query, variables)
    const answer = keepEqualParts(kept.answer, result)
    if (answer === kept.answer) return
    kept.answer = answer
    this.#changed.add(kept)
    if (broadcast) this.#tellWatchers()
  }

  override diff<Data>({ query, variables }: Cache.DiffOptions): Cache.DiffResult<Data> {
    const kept = this.#find(query, variables)
    return kept ? { complete: true, result: kept.answer as Data } : { complete: false, result: null }
  }

  override watch<Data, Asked extends OperationVariables>(
    options: Cache.WatchOptions<Data, Asked>,
  ): () => void {
    // Whatever the type of its answer: a watcher is told the answer to its own question alone.
    const watch = options as unknown as Cache.WatchOptions
    this.#watches.add(watch)
    if (watch.immediate) this.#tell(watch)
    return () => {
      this.#watches.delete(watch)
    }
  }

  /** Tells watchers once, when the outermost batch has ended. */
  override batch<Result>({ update, onWatchUpdated }: Cache.BatchOptions<this, Result>): Result {
    this.#openBatches += 1
    try {
      return update(this)
    } finally {
      this.#openBatches -= 1
      this.#tellWatchers(onWatchUpdated as OnWatchUpdated)
    }
  }

  override performTransaction(transaction: (cache: ApolloCache) => void): void {
    this.batch({ update: transaction })
  }

  /** Forgets what was asked of a block before `block`; watchers keep what they have. */
  forgetBlocksBefore(block: number): void {
    for (const answers of this.#kept.values())
      for (const [key, { variables }] of answers)
        if (typeof variables.asOfBlock === 'number' && variables.asOfBlock < block) answers.delete(key)
  }

  override reset({ discardWatches = false }: Cache.ResetOptions = {}): Promise<void> {
    this.#kept.clear()
    this.#changed.clear()
    if (discardWatches) this.#watches.clear()
    else for (const watch of this.#watches) this.#tell(watch)
    return Promise.resolve()
  }

  // An answer has no parts of its own here, and nothing is shown before the API has told it.
  override evict(): boolean {
    return false
  }
  override removeOptimistic(): void {}
  override fragmentMatches(
    fragment: Parameters<ApolloCache['fragmentMatches']>[0],
    typename: string,
  ): boolean {
    return fragment.typeCondition === undefined || fragment.typeCondition.name.value === typename
  }

  // Nothing is handed from server to browser or kept over a visit.
  override extract(): never {
    throw new Error('The answers are kept for one visit only; there is nothing to hand on.')
  }
  override restore(): never {
    throw new Error('The answers are kept for one visit only; there is nothing to begin with.')
  }

  #find(query: DocumentNode, variables: Variables = {}): Kept | undefined {
    return this.#kept.get(query)?.get(canonicalStringify(variables))
  }

  #place(query: DocumentNode, variables: Variables = {}): Kept {
    const answers = this.#kept.get(query) ?? new Map<string, Kept>()
    const kept = { variables, answer: undefined }
    this.#kept.set(query, answers.set(canonicalStringify(variables), kept))
    return kept
  }

  #tellWatchers(onWatchUpdated?: OnWatchUpdated): void {
    if (this.#openBatches > 0 || this.#changed.size === 0) return
    const changed = new Set(this.#changed)
    this.#changed.clear()
    for (const watch of this.#watches) {
      const kept = this.#find(watch.query, watch.variables)
      if (kept && changed.has(kept)) this.#tell(watch, onWatchUpdated)
    }
  }

  #tell(watch: Cache.WatchOptions, onWatchUpdated?: OnWatchUpdated): void {
    const before = watch.lastDiff
    const diff = this.diff(watch)
    watch.lastDiff = diff
    if (onWatchUpdated?.call(this, watch, diff, before) !== false) watch.callback(diff, before)
  }
}
