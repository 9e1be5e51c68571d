import type { Hex } from 'viem'
import { ask } from './graphql.ts'
import type { LocalChain } from './local-chain.ts'

/** Gives an account BTRST, from the account of the node that has most of it: no contract's books are touched. */
export async function fund(url: string, chain: LocalChain, to: Hex, amount: bigint): Promise<void> {
  const { holders } = await ask<{ holders: { nodes: { address: Hex }[] } }>(
    url,
    '{ holders(first: 50) { nodes { address } } }',
  )
  const accounts = new Set((await chain.accounts()).map((account) => account.toLowerCase()))
  const rich = holders.nodes.find(({ address }) => accounts.has(address.toLowerCase()) && address !== to)
  if (rich === undefined) throw new Error('No account of the node is among the largest holders of BTRST.')
  await chain.call(rich.address, 'Btrst', 'transfer', [to, amount])
}
