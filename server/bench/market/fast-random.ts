/** Seeded numbers for millions of rows: xorshift128, with hex words from a table since a digit at a time would cost more than the rest. */
const words = Array.from({ length: 65_536 }, (_, n) => n.toString(16).padStart(4, '0'))

export class FastRandom {
  #a: number
  #b = 362_436_069
  #c = 521_288_629
  #d = 88_675_123

  constructor(seed: number) {
    this.#a = (seed * 2_654_435_761 + 123_456_789) >>> 0
    for (let n = 0; n < 16; n++) this.word()
  }

  /** 32 random bits. */
  word(): number {
    let t = this.#a ^ (this.#a << 11)
    t ^= t >>> 8
    this.#a = this.#b
    this.#b = this.#c
    this.#c = this.#d
    this.#d = (this.#d ^ (this.#d >>> 19) ^ t) >>> 0
    return this.#d
  }

  /** In [0, 1). */
  next(): number {
    return this.word() / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** An index below `count`, the lower ones much likelier: few clients pay most of the money. */
  favoured(count: number): number {
    return Math.floor(count * this.next() ** 3)
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }

  /** 0x and 32 random bytes. */
  hash(): string {
    let text = '0x'
    for (let n = 0; n < 8; n++) {
      const word = this.word()
      text += `${words[word >>> 16]}${words[word & 0xffff]}`
    }
    return text
  }

  /** 0x and 20 random bytes. */
  address(): string {
    return this.hash().slice(0, 42)
  }
}
