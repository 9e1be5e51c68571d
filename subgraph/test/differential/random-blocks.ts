import fc from 'fast-check'

/** So many different blocks below the head, in order. The seed is that of DIFFERENTIAL_SEED, else a new one. */
export function randomBlocks(head: number, count: number): { seed: number; blocks: number[] } {
  const seed = Number(process.env.DIFFERENTIAL_SEED ?? Date.now() % 1_000_000)
  const any = fc.noBias(
    fc.uniqueArray(fc.integer({ min: 1, max: head - 1 }), { minLength: count, maxLength: count }),
  )
  const [blocks = []] = fc.sample(any, { seed, numRuns: 1 })
  return { seed, blocks: blocks.sort((a, b) => a - b) }
}
