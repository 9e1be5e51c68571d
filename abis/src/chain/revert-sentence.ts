import { decodeErrorResult, type Hex } from 'viem'
import { allErrorsAbi } from '../generated/abi.ts'
import { type JsonRpc, JsonRpcError } from './json-rpc.ts'

/** Why a mined transaction reverted: the error's name with its values, or the raw data when no contract here has it. */
export async function revertSentence(rpc: JsonRpc, transactionHash: Hex): Promise<string> {
  const output = (await tracedOutput(rpc, transactionHash)) ?? (await replayedOutput(rpc, transactionHash))
  if (output === undefined || output === '0x') return 'no reason given.'
  return decoded(output)
}

async function tracedOutput(rpc: JsonRpc, transactionHash: Hex): Promise<Hex | undefined> {
  const trace = await rpc
    .call('debug_traceTransaction', [transactionHash, { tracer: 'callTracer' }])
    .catch(() => null)
  return ((trace ?? {}) as { output?: Hex }).output // optional in every tracer
}

/** For nodes that trace nothing: the same call again, on the state that its block left behind. */
async function replayedOutput(rpc: JsonRpc, transactionHash: Hex): Promise<Hex | undefined> {
  const transaction = await rpc.call('eth_getTransactionByHash', [transactionHash])
  const { from, to, input, blockNumber } = transaction as Record<'from' | 'to' | 'input' | 'blockNumber', Hex>
  const refusal = await rpc
    .call('eth_call', [{ from, to, data: input }, blockNumber])
    .then(() => undefined)
    .catch((error: unknown) => (error instanceof JsonRpcError ? error.data : undefined))
  return typeof refusal === 'string' && refusal.startsWith('0x') ? (refusal as Hex) : undefined
}

function decoded(output: Hex): string {
  try {
    const { errorName, args } = decodeErrorResult({ abi: allErrorsAbi, data: output })
    return `${errorName}(${(args ?? []).map(String).join(', ')}).`
  } catch {
    return `unknown error data ${output}.`
  }
}
