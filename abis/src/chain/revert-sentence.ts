import { decodeErrorResult, type Hex } from 'viem'
import { allErrorsAbi } from '../generated/abi.ts'
import type { JsonRpc } from './json-rpc.ts'

/** Why a mined transaction reverted: the error's name with its values, or the raw data when no contract here has it. */
export async function revertSentence(rpc: JsonRpc, transactionHash: Hex): Promise<string> {
  const trace = await rpc
    .call('debug_traceTransaction', [transactionHash, { tracer: 'callTracer' }])
    .catch(() => null)
  const { output, error } = (trace ?? {}) as { output?: Hex; error?: string } // both are optional in every tracer
  if (output === undefined || output === '0x') return `${error ?? 'no reason given'}.`
  return decoded(output)
}

function decoded(output: Hex): string {
  try {
    const { errorName, args } = decodeErrorResult({ abi: allErrorsAbi, data: output })
    return `${errorName}(${(args ?? []).map(String).join(', ')}).`
  } catch {
    return `unknown error data ${output}.`
  }
}
