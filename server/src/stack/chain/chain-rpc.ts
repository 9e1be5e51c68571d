import { z } from 'zod'
import { type CallOptions, callJsonRpc } from '../json-rpc.ts'

const quantity = z
  .string()
  .regex(/^0x[0-9a-f]+$/i)
  .transform(Number)
const blockSchema = z.object({
  number: quantity,
  hash: z.string(),
  transactions: z.array(z.string()),
})

/** The few facts about a block that the stack looks at. */
export type ChainBlock = z.infer<typeof blockSchema>

/** The chain id. */
export async function readChainId(rpcUrl: string, options?: CallOptions): Promise<number> {
  return quantity.parse(await callJsonRpc(rpcUrl, 'eth_chainId', [], options))
}

/** A block by number or the newest one; null when the chain has no such block. */
export async function readBlock(
  rpcUrl: string,
  block: number | 'latest',
  options?: CallOptions,
): Promise<ChainBlock | null> {
  const name = block === 'latest' ? block : `0x${block.toString(16)}`
  const answer = await callJsonRpc(rpcUrl, 'eth_getBlockByNumber', [name, false], options)
  return blockSchema.nullable().parse(answer)
}

/** The newest block; every chain has one. */
export async function readHead(rpcUrl: string, options?: CallOptions): Promise<ChainBlock> {
  const head = await readBlock(rpcUrl, 'latest', options)
  if (!head) throw new Error(`${rpcUrl} has no newest block: it does not look like a chain.`)
  return head
}
