import { z } from 'zod'
import { type CallOptions, callJsonRpc } from '../json-rpc.ts'

const headSchema = z.object({ timestamp: z.string().transform(Number) })

/**
 * Moves the clock of a chain that was just started to where its newest block left it. anvil starts with the machine's time, which lies before
 * the last block of a chain that was moved ahead (`evm_increaseTime`); its next block would then be earlier than the one before.
 * `now` is Unix seconds.
 */
export async function keepTime(rpcUrl: string, now: number, options?: CallOptions): Promise<void> {
  const head = headSchema.parse(await callJsonRpc(rpcUrl, 'eth_getBlockByNumber', ['latest', false], options))
  const ahead = head.timestamp - Math.floor(now)
  if (ahead > 0) await callJsonRpc(rpcUrl, 'evm_increaseTime', [ahead + 1], options)
}
