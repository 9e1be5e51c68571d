import { readBlock } from '../chain/chain-rpc.ts'
import type { CallOptions } from '../json-rpc.ts'
import type { IndexStatus } from './index-status.ts'

/**
 * Whether every block that the index knows is a block of this chain. After a crash the saved chain may be some blocks behind the
 * index, which would then count events that never happened.
 */
export async function indexBelongsToChain(
  status: Pick<IndexStatus, 'latest' | 'head'>,
  rpcUrl: string,
  options?: CallOptions,
): Promise<boolean> {
  for (const point of [status.latest, status.head]) {
    if (point === null) continue
    const block = await readBlock(rpcUrl, point.number, options)
    if (block === null || bare(block.hash) !== bare(point.hash)) return false
  }
  return true
}

/** graph-node writes some hashes without 0x. */
function bare(hash: string): string {
  return hash.toLowerCase().replace(/^0x/, '')
}
