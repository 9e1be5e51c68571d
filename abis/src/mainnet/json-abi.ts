import { type AbiParameter, parseAbi } from 'viem'
import { type MainnetContract, mainnetSignatures } from './signatures.ts'

/** An ABI item as compilers write it, which is what graph-cli and explorers read. */
export type JsonAbiItem = {
  readonly type: string
  readonly name?: string
  readonly inputs?: readonly AbiParameter[]
}

/** The ABI of a mainnet contract in the JSON form of compilers: events say of every field whether it is indexed. */
export function jsonAbiOf(contract: MainnetContract): JsonAbiItem[] {
  const items = parseAbi(mainnetSignatures[contract] as readonly string[]) as readonly JsonAbiItem[]
  return items.map((item) => (item.type === 'event' ? completeEvent(item) : item))
}

function completeEvent(event: JsonAbiItem): JsonAbiItem {
  const inputs = (event.inputs ?? []).map((input) => ({ indexed: false, ...input }))
  return { ...event, inputs, anonymous: false } as JsonAbiItem // `anonymous` is the one field more that compilers write
}
