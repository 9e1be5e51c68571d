/**
 * Randomness that is the same on every machine: the story's only source of chance.
 * The generator is of the xorshift-multiply kind on 32-bit words, seeded by a text; good enough to look natural, and
 * not meant for secrets.
 */
export type Random = {
  /** What it was made from. */
  readonly seed: string
  /** In [0, 1). */
  unit(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** In [min, max). */
  between(min: number, max: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One of the items, each as likely. The list must not be empty. */
  pick<T>(items: readonly T[]): T
  /** One of the items, early ones far more likely than late ones; takes the same time for any length. Not of an empty list. */
  favoured<T>(items: readonly T[]): T
  /** One of the items, each as likely as its weight says. The list must not be empty. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T
  /** Around `mean`, two thirds of the time within `deviation` of it. */
  normal(mean: number, deviation: number): number
  /** An independent generator, so that one part of the story can change without moving the others. */
  fork(label: string): Random
}

/** A generator for a seed; equal seeds give equal sequences. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed)
  const unit = () => {
    state = (state + 0x9e3779b9) | 0
    return (scramble(state) >>> 0) / 2 ** 32
  }
  const between = (min: number, max: number) => min + unit() * (max - min)
  const int = (min: number, max: number) => Math.floor(between(min, max + 1))
  const pick = <T>(items: readonly T[]): T => itemAt(items, int(0, items.length - 1))
  const favoured = <T>(items: readonly T[]): T => itemAt(items, Math.floor(unit() * unit() * items.length))
  const weighted = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    let left = unit() * items.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of items) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return itemAt(items, items.length - 1)
  }
  // The sum of twelve uniform draws has variance 1: close to a bell, and without the functions whose last bit differs
  // between machines.
  const normal = (mean: number, deviation: number) => {
    let sum = -6
    for (let draw = 0; draw < 12; draw++) sum += unit()
    return mean + deviation * sum
  }
  const chance = (probability: number) => unit() < probability
  const fork = (label: string) => randomOf(`${seed}/${label}`)
  return { seed, unit, int, between, chance, pick, favoured, weighted, normal, fork }
}

/** The item at an index that is known to be inside the list. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`No item ${index} in a list of ${items.length}.`)
  return item
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = scramble(Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193))
  return hash
}

function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}
