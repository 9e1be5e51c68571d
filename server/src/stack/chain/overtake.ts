import { type CallOptions, callJsonRpc } from '../json-rpc.ts'
import { readHead } from './chain-rpc.ts'

/**
 * Mines empty blocks until the chain is higher than `height`: one more than somebody has seen of the blocks that it lost in a
 * crash. Who follows the chain takes a longer branch for a reorganisation, and lost blocks that are still ahead for news to wait for.
 */
export async function overtake(rpcUrl: string, height: number, options?: CallOptions): Promise<void> {
  const missing = height + 1 - (await readHead(rpcUrl, options)).number
  if (missing <= 0) return
  const count = `0x${missing.toString(16)}`
  await callJsonRpc(rpcUrl, 'anvil_mine', [count], { timeoutMs: 60_000, ...options })
}
