import {
  type Abi,
  type Address,
  type ContractEventName,
  type DecodeEventLogReturnType,
  decodeEventLog,
  type Hex,
} from 'viem'
import type { Addresses } from '../addresses.ts'
import type { BlockWriter, Log, Receipt } from '../chain/block-writer.ts'
import type { ContractCalls } from '../chain/contract-calls.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'
import type { StorySize } from './sizes.ts'

/** What every part of the story works with. */
export type Stage = {
  readonly clock: Clock
  readonly agenda: Agenda
  readonly chain: BlockWriter
  readonly calls: ContractCalls
  readonly addresses: Addresses
  readonly cast: Cast
  readonly random: Random
  readonly size: StorySize
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

/** The logs of one event in a receipt, by its first topic. */
export function logsOf(receipt: Receipt, topic: Hex): readonly Log[] {
  return receipt.logs.filter(({ topics }) => topics[0] === topic)
}

/** The named values of an event, as the ABI has them. */
type EventValues<A extends Abi, N extends ContractEventName<A>> = Exclude<
  DecodeEventLogReturnType<A, N>['args'],
  readonly unknown[] | undefined
>

/** The named values of a log, typed by the ABI. */
export function valuesOf<const A extends Abi, N extends ContractEventName<A>>(
  abi: A,
  eventName: N,
  log: Log,
): EventValues<A, N> {
  const [first = '0x', ...rest] = log.topics
  // Every event here names all its values, so they come as an object.
  return decodeEventLog({ abi, eventName, data: log.data, topics: [first, ...rest] }).args as EventValues<
    A,
    N
  >
}
