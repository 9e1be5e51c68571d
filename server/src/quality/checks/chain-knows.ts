import type { BlockPoint } from '../../ledger/block-point.ts'
import type { ChainClient } from '../../subgraph/chain-client.ts'

/** Why the node cannot be asked about a block: it has another there, or none. Undefined when it can. */
export async function chainKnows(chain: ChainClient, block: BlockPoint): Promise<string | undefined> {
  const found = await chain.block(block.number)
  if (found?.hash === block.hash) return undefined
  return `The node behind RPC_URL has ${found === undefined ? 'no block' : 'another block'} ${block.number} than the ledger; it is asked again at the next one.`
}
