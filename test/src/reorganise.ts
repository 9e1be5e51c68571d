import { until } from './graphql.ts'
import { blockAt, rpc } from './raw-logs.ts'

/**
 * Drops the chain's newest blocks for empty ones, and makes the new branch longer: graph-node looks at another branch only then.
 * anvil 1.7.1 leaves a hole in the chain when its clock mines a block meanwhile, so this happens just after such a block.
 * @returns the head of the new branch.
 */
export async function reorganise(rpcUrl: string, depth: number): Promise<{ number: number; hash: string }> {
  const before = await blockAt(rpcUrl)
  const old = await until('the next block of the chain’s clock', async () => {
    const head = await blockAt(rpcUrl)
    return head.number > before.number ? head : undefined
  })
  await rpc(rpcUrl, 'anvil_reorg', [depth, []])
  const dropped = await blockAt(rpcUrl, old.number)
  if (dropped.hash === old.hash) throw new Error(`anvil_reorg has left block ${old.number} as it was.`)
  await rpc(rpcUrl, 'anvil_mine', ['0x3'])
  return blockAt(rpcUrl)
}
