import { castSize } from './cast.ts'
import { clockOf } from './clock.ts'
import { type SizeName, sizeOf } from './sizes.ts'

/** The chain id of the local chain. */
export const storyChainId = 31_337

/**
 * Arguments that every anvil of the local chain needs, while the story plays and afterwards: the same accounts, the
 * same rules, no fee market. Host, port, mining and state are the caller's affair (`--no-mining` while it plays).
 */
export function chainAnvilArgs(size: SizeName = 'small'): string[] {
  return [
    ['--accounts', String(castSize)],
    ['--chain-id', String(storyChainId)],
    ['--hardfork', 'prague'],
    ['--gas-limit', String(sizeOf(size).blockGas)],
    ['--base-fee', '0'],
    // Ids follow the order of transactions, so a block keeps the order in which they came.
    ['--order', 'fifo'],
  ].flat()
}

/**
 * Arguments of the anvil that the story ending at `end` (Unix seconds) is played on; add `--no-mining`. Nobody asks for its past states,
 * and keeping them costs a tenth of the time and gigabytes of disk or memory.
 */
export function storyAnvilArgs(end: number, size: SizeName = 'small'): string[] {
  return [...chainAnvilArgs(size), '--timestamp', String(clockOf(end).genesis), '--prune-history']
}
