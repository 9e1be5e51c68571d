import type { Address, Hex } from 'viem'
import type { Addresses } from '../addresses.ts'
import type { BlockWriter, Receipt } from '../chain/block-writer.ts'
import type { ContractCalls } from '../chain/contract-calls.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

/** What every part of the story works with. */
export type Stage = {
  readonly clock: Clock
  readonly agenda: Agenda
  readonly chain: BlockWriter
  readonly calls: ContractCalls
  readonly addresses: Addresses
  readonly cast: Cast
  readonly random: Random
}

/**
 * The id that a call created: the first indexed value of the first log with the given event's topic.
 * @throws an Error when the receipt has no such log.
 */
export function createdId(receipt: Receipt, contract: Address, topic: Hex): bigint {
  const log = receipt.logs.find(
    ({ address, topics }) => topics[0] === topic && address.toLowerCase() === contract.toLowerCase(),
  )
  const id = log?.topics[1]
  if (id === undefined)
    throw new Error(`Transaction ${receipt.transactionHash} has no log with topic ${topic}.`)
  return BigInt(id)
}
