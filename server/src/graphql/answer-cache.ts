interface Entry {
  readonly value: Promise<unknown>
  readonly weight: number
}

/**
 * Answers by block: what was computed for a block never changes while the chain keeps it, so nothing expires by time.
 * Bounded by weight (about the number of rows held); the least recently used goes first.
 */
export class AnswerCache {
  readonly #entries = new Map<string, Entry>()
  readonly #maxWeight: number
  #weight = 0
  #hits = 0
  #misses = 0

  constructor(maxWeight: number) {
    this.#maxWeight = maxWeight
  }

  get counts(): { readonly hits: number; readonly misses: number } {
    return { hits: this.#hits, misses: this.#misses }
  }

  /** The answer for a key, computed at most once at a time; a failed one is not kept. */
  async get<T>(key: string, weight: number, compute: () => Promise<T>): Promise<T> {
    const found = this.#entries.get(key)
    if (found !== undefined) {
      this.#hits++
      this.#entries.delete(key)
      this.#entries.set(key, found)
      // The key names the field, and a field always computes the same type.
      return found.value as Promise<T>
    }
    this.#misses++
    const value = compute()
    this.#add(key, { value, weight })
    value.catch(() => this.#remove(key))
    return value
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry)
    this.#weight += entry.weight
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#maxWeight) break
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }
}
