import * as abi from '@braintrust-analytics/abis/abi'
import {
  type AbiEvent,
  type AbiParameter,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  decodeEventLog,
  type Hex,
  type Log,
  type PublicClient,
  toEventSelector,
} from 'viem'
import { eventId } from '../support/chain.ts'

const abis = {
  ProtocolConfig: abi.protocolConfigAbi,
  TalentScreening: abi.talentScreeningAbi,
  JobBoard: abi.jobBoardAbi,
  InvoiceEscrow: abi.invoiceEscrowAbi,
  ReferralRewards: abi.referralRewardsAbi,
  DisputeJury: abi.disputeJuryAbi,
  FeeConverter: abi.feeConverterAbi,
  BtrstPool: abi.btrstPoolAbi,
  Treasury: abi.treasuryAbi,
  BraintrustGovernor: abi.braintrustGovernorAbi,
  Timelock: abi.timelockAbi,
  Btrst: abi.btrstAbi,
  UsdcTest: abi.usdcTestAbi,
} as const

type Contract = keyof typeof abis
type EventName<C extends Contract> = ContractEventName<(typeof abis)[C]>
type Args<C extends Contract, N extends EventName<C>> = ContractEventArgsFromTopics<(typeof abis)[C], N>

/** One log of the chain, decoded by viem and by nothing of ours. Addresses are in lower case, as graph-node prints them. */
export interface ChainLog<A = unknown> {
  readonly contract: Contract
  readonly event: string
  /** Id that its event entity must have. */
  readonly id: string
  readonly block: number
  readonly blockHash: Hex
  /** Of its block, unix seconds. */
  readonly timestamp: number
  readonly logIndex: number
  readonly transactionHash: Hex
  readonly address: string
  readonly args: A
}

/** A block that holds logs of ours. */
export interface ChainBlock {
  readonly number: number
  readonly hash: Hex
  readonly parentHash: Hex
  readonly timestamp: number
}

/** What a chain has said up to some block. Everything that the differential test expects is a function of this alone. */
export class History {
  readonly logs: readonly ChainLog[]
  readonly blocks: ReadonlyMap<number, ChainBlock>
  readonly #byEvent = new Map<string, ChainLog[]>()

  /** @param logs in chain order */
  constructor(logs: readonly ChainLog[], blocks: ReadonlyMap<number, ChainBlock>) {
    this.logs = logs
    this.blocks = blocks
    for (const log of logs) {
      const name = `${log.contract}.${log.event}`
      const same = this.#byEvent.get(name)
      if (same) same.push(log)
      else this.#byEvent.set(name, [log])
    }
  }

  /** All logs of one event, in chain order. */
  of<C extends Contract, N extends EventName<C>>(contract: C, event: N): readonly ChainLog<Args<C, N>>[] {
    // The list holds what this very ABI's event decoded to.
    return (this.#byEvent.get(`${contract}.${event}`) ?? []) as unknown as ChainLog<Args<C, N>>[]
  }

  /** The history as it was after that block. */
  until(block: number): History {
    return new History(
      this.logs.filter((log) => log.block <= block),
      this.blocks,
    )
  }
}

/** Reads and decodes all logs of the contracts up to a block, straight from the chain. */
export async function readHistory(
  client: PublicClient,
  addresses: Readonly<Record<string, Hex>>,
  toBlock: number,
): Promise<History> {
  const contractAt = contractsByAddress(addresses)
  const raw = await rawLogs(client, Object.values(addresses), toBlock)
  const blocks = await blocksOf(client, [...new Set(raw.map((log) => Number(log.blockNumber)))])
  const logs = raw.map((log) => {
    const block = blocks.get(Number(log.blockNumber))
    const contract = contractAt.get(log.address.toLowerCase())
    if (!block || !contract) throw new Error(`The node gave a log that was not asked for, of ${log.address}.`)
    return decode(log, contract, block)
  })
  return new History(logs, blocks)
}

function contractsByAddress(addresses: Readonly<Record<string, Hex>>): Map<string, Contract> {
  return new Map(
    Object.entries(addresses).map(([name, address]) => {
      if (!(name in abis)) throw new Error(`The differential test knows no contract ${name}: add its ABI.`)
      return [address.toLowerCase(), name as Contract] // just looked up
    }),
  )
}

/** In parts: viem takes no answer above 10 MB, and the busiest blocks of the article's story have 600 logs. */
async function rawLogs(
  client: PublicClient,
  address: Hex[],
  toBlock: number,
): Promise<Log<bigint, number, false>[]> {
  const span = 20
  const logs: Log<bigint, number, false>[] = []
  for (let from = 0; from <= toBlock; from += span) {
    const range = { fromBlock: BigInt(from), toBlock: BigInt(Math.min(from + span - 1, toBlock)) }
    for (const log of await client.getLogs({ address, ...range })) logs.push(log)
  }
  return logs
}

async function blocksOf(client: PublicClient, numbers: readonly number[]): Promise<Map<number, ChainBlock>> {
  const together = 100
  const blocks = new Map<number, ChainBlock>()
  for (let at = 0; at < numbers.length; at += together) {
    const asked = numbers.slice(at, at + together).map((n) => client.getBlock({ blockNumber: BigInt(n) }))
    for (const { number, hash, parentHash, timestamp } of await Promise.all(asked))
      blocks.set(Number(number), { number: Number(number), hash, parentHash, timestamp: Number(timestamp) })
  }
  return blocks
}

function decode(log: Log<bigint, number, false>, contract: Contract, block: ChainBlock): ChainLog {
  const item = eventAt(contract, log.topics[0])
  const { args } = decodeEventLog({ abi: [item], data: log.data, topics: log.topics })
  return {
    contract,
    event: item.name,
    id: eventId(block.number, log.logIndex),
    block: block.number,
    blockHash: block.hash,
    timestamp: block.timestamp,
    logIndex: log.logIndex,
    transactionHash: log.transactionHash,
    address: log.address.toLowerCase(),
    args: withLowerCaseAddresses(item.inputs, args as unknown as Readonly<Record<string, unknown>>),
  }
}

/** By contract and topic: viem would hash the whole ABI anew for each log. */
const events = new Map<string, AbiEvent>(
  Object.entries(abis).flatMap(([name, entries]) =>
    entries
      .filter((entry) => entry.type === 'event')
      .map((entry) => [`${name} ${toEventSelector(entry)}`, entry] as const),
  ),
)

function eventAt(contract: Contract, topic: Hex | undefined): AbiEvent {
  const found = events.get(`${contract} ${topic}`)
  if (!found) throw new Error(`${contract} emitted an event that its ABI does not know: topic ${topic}.`)
  return found
}

function withLowerCaseAddresses(
  inputs: readonly AbiParameter[],
  args: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const lower = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(lower) : `${value}`.toLowerCase()
  return Object.fromEntries(
    inputs.map(({ name = '', type }) => [name, type.startsWith('address') ? lower(args[name]) : args[name]]),
  )
}
