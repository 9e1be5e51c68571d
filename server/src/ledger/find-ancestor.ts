import type { EventBlock } from '../subgraph/event-entity.ts'

/**
 * Compares mirrored blocks with the subgraph's, newest first.
 * A block's hash commits to all its ancestors, so the lowest that differs tells where the chains part; a higher one that agrees
 * above it only shows that an answer was torn, and does not count.
 */
export function lowestDifference(
  mirrored: readonly EventBlock[],
  canonical: readonly EventBlock[],
): EventBlock | undefined {
  const hashes = new Map(canonical.map((block) => [block.number, block.hash]))
  return mirrored.findLast((block) => hashes.get(block.number) !== block.hash)
}

/** Where mirrored blocks, and the subgraph's view of them, are read from. */
export interface AncestorSources {
  /** Newest mirrored blocks at or below a number, newest first. */
  mirrored(limit: number, atMost: number): Promise<readonly EventBlock[]>
  /** The subgraph's blocks of those numbers. */
  canonical(numbers: readonly number[]): Promise<readonly EventBlock[]>
}

/**
 * Number of the newest mirrored block that is still on the subgraph's chain; -1 when none is.
 * Walks down in growing batches, so that a short reorganisation costs one request and a deep one a few.
 */
export async function findAncestor(sources: AncestorSources, from: number, limit = 64): Promise<number> {
  let atMost = from
  for (let size = limit; ; size = Math.min(size * 2, 1000)) {
    const mirrored = await sources.mirrored(size, atMost)
    const bottom = mirrored.at(-1)
    if (bottom === undefined) return -1
    const different = lowestDifference(
      mirrored,
      await sources.canonical(mirrored.map(({ number }) => number)),
    )
    const below = mirrored.find(({ number }) => number < (different?.number ?? Number.POSITIVE_INFINITY))
    if (below !== undefined) return below.number
    atMost = bottom.number - 1
  }
}
