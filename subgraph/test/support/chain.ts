import { type AbiParameter, addressOf, eventOf } from './contracts.ts'

/** A value of an event's parameter: base units and ids as bigint, addresses and bytes as 0x text. */
export type Value = bigint | number | string | boolean | readonly Value[]

/** A fabricated event. */
export interface FakeEvent {
  /** Name of a reference contract, or of one of mainnet: "mainnet/Btrst". */
  readonly contract: string
  readonly name: string
  readonly params: Readonly<Record<string, Value>>
  /** Made from block and position when absent. */
  readonly txHash?: string
  /** Who says it when it is not the contract itself. */
  readonly address?: string
}

/** A fabricated block; its events get log indexes 0, 1, 2 … */
export interface FakeBlock {
  readonly number: number
  readonly timestamp: number
  /** Made from the number when absent. */
  readonly hash?: string
  readonly events: readonly FakeEvent[]
}

/** 2^256-1, the largest amount that an event can carry. */
export const LARGEST = 2n ** 256n - 1n
/** The zero address. */
export const NOBODY = `0x${'00'.repeat(20)}`

/** A made-up address. `person(1)` -> 0x0101…01 */
export function person(index: number): string {
  return `0x${index.toString(16).padStart(2, '0').repeat(20)}`
}

/** Makes an event of a contract; every parameter of the ABI must be given. */
export function event(contract: string, name: string, params: Record<string, Value>): FakeEvent {
  const wanted = eventOf(contract, name).inputs.map((input) => input.name)
  const given = Object.keys(params)
  if ([...wanted].sort().join() !== [...given].sort().join()) {
    throw new Error(
      `${contract}.${name} has the parameters ${wanted.join(', ')}; given were ${given.join(', ')}.`,
    )
  }
  return { contract, name, params }
}

/** Id of an event's entity: block number as 8 bytes, log index as 4. `eventId(3211, 7)` -> 0x0000000000000c8b00000007 */
export function eventId(block: number, logIndex: number): string {
  return `${blockId(block)}${logIndex.toString(16).padStart(8, '0')}`
}

/** Id of a Block: its number as 8 bytes. `blockId(3211)` -> 0x0000000000000c8b */
export function blockId(block: number): string {
  return `0x${block.toString(16).padStart(16, '0')}`
}

/** A block as `gnd test` reads it. */
export function toJson(block: FakeBlock): object {
  return {
    number: block.number,
    timestamp: block.timestamp,
    ...(block.hash === undefined ? {} : { hash: block.hash }),
    events: block.events.map(({ contract, name, params, txHash, address }) => ({
      ...(txHash === undefined ? {} : { txHash }),
      address: address ?? addressOf(contract),
      event: signatureOf(contract, name),
      params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, plain(value)])),
    })),
  }
}

function signatureOf(contract: string, name: string): string {
  const parts = eventOf(contract, name).inputs.map((input: AbiParameter) =>
    [input.type, input.indexed ? 'indexed' : '', input.name].filter(Boolean).join(' '),
  )
  return `${name}(${parts.join(', ')})`
}

function plain(value: Value): unknown {
  if (typeof value === 'bigint') return value.toString()
  return Array.isArray(value) ? value.map(plain) : value
}
