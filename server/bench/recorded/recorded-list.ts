/** Rows of one list as JSON text in one buffer, sorted by block: any range of it is a slice. */
export class RecordedList {
  readonly #text: Buffer
  /** Where each row begins; one more for the end. */
  readonly #offsets: Float64Array
  readonly #blocks: Int32Array
  readonly #ids: readonly string[]

  constructor(rows: readonly { readonly block: number; readonly id: string; readonly json: string }[]) {
    const parts = rows.map(({ json }) => Buffer.from(`${json},`))
    this.#text = Buffer.concat(parts)
    this.#offsets = new Float64Array(rows.length + 1)
    for (const [index, part] of parts.entries())
      this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + part.length
    this.#blocks = Int32Array.from(rows, ({ block }) => block)
    this.#ids = rows.map(({ id }) => id)
  }

  /** JSON rows without brackets: at most `first` with after < block <= upTo and an id above `last`. */
  slice(first: number, after: number, upTo: number, last = ''): Buffer {
    let from = this.#above(after)
    if (last !== '') while (from < this.#ids.length && (this.#ids[from] ?? '') <= last) from++
    const to = Math.min(from + first, this.#above(upTo))
    if (to <= from) return Buffer.alloc(0)
    // Without the last row's comma.
    return this.#text.subarray(this.#offsets[from], (this.#offsets[to] ?? 0) - 1)
  }

  /** Index of the first row in a block above the number. */
  #above(block: number): number {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#blocks[middle] ?? 0) <= block) low = middle + 1
      else high = middle
    }
    return low
  }
}
