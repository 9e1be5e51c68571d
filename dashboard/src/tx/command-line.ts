import { type Abi, type AbiFunction, decodeFunctionData, toFunctionSignature } from 'viem'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { abis, type Hex } from './contracts.ts'
import type { Call, Signature } from './plan.ts'

/**
 * The same as lines for `cast` (Foundry). The bytes stand in them as they would be signed, so that no shell and no parser can read an argument in
 * another way. There is never a key in them: the sending line asks for one in the terminal, on the local chain the chain itself signs.
 */

/** In single quotes for a POSIX shell, in which nothing but the quote itself means anything. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A variable where the deployment names no node: the reader has one. */
const nodeOf = ({ rpcUrl }: Pick<RuntimeConfig, 'rpcUrl'>): string =>
  rpcUrl === null ? '"$ETH_RPC_URL"' : shellQuoted(rpcUrl)

const signerOf = ({ local }: Pick<RuntimeConfig, 'local'>): string => (local ? '--unlocked' : '--interactive')

type Around = Pick<RuntimeConfig, 'rpcUrl' | 'local' | 'chainId'>

/** Runs the call without signing: prints what it returns, or why it would fail. */
export const tryLine = (config: Around, account: Hex, { to, data }: Pick<Call, 'to' | 'data'>): string =>
  `cast call --rpc-url ${nodeOf(config)} --from ${account} ${to} --data ${data}`

/** Signs the call and sends it. */
export const sendLine = (config: Around, account: Hex, { to, data }: Pick<Call, 'to' | 'data'>): string =>
  `cast send --rpc-url ${nodeOf(config)} --chain ${config.chainId} --from ${account} ${signerOf(config)} ${to} ${data}`

/** `payInvoice(uint256,uint256,uint256)`, as the contract's ABI has it. */
export function signatureOf({ contract, data }: Pick<Call, 'contract' | 'data'>): string {
  const abi: Abi = abis[contract]
  const { functionName } = decodeFunctionData({ abi, data })
  const candidates = abi.filter(
    (item): item is AbiFunction => item.type === 'function' && item.name === functionName,
  )
  const own = candidates.find((item) => {
    try {
      decodeFunctionData({ abi: [item], data })
      return true
    } catch {
      // Another function of the same name.
      return false
    }
  })
  if (!own) throw new Error(`${contract} has no function for ${data.slice(0, 10)}.`)
  return toFunctionSignature(own)
}

/** Shows what the bytes say, with nothing of ours. */
export const decodeLine = (call: Pick<Call, 'contract' | 'data'>): string =>
  `cast calldata-decode ${shellQuoted(signatureOf(call))} ${call.data}`

/** Typed data as JSON, numbers that JSON could round as text. */
export const typedDataText = ({ typedData }: Signature): string =>
  JSON.stringify(typedData, (_name, value) => (typeof value === 'bigint' ? `${value}` : value), 2)

/** Signs typed data; the signature is printed and nothing is sent. */
export const signLine = (signature: Signature): string =>
  `cast wallet sign --interactive --data ${shellQuoted(JSON.stringify(JSON.parse(typedDataText(signature))))}`
