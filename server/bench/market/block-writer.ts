import { eventId } from '../../src/ledger/verify-window.ts'
import type { EventBlock, EventEntity, EventRow, ParamValue } from '../../src/subgraph/event-entity.ts'
import { eventEntities } from '../../src/subgraph/generated/event-entities.ts'
import type { FastRandom } from './fast-random.ts'

export type EventName = (typeof eventEntities)[number]['name']

/** One event and which of the entities it is. */
export interface MarketEvent {
  readonly entity: number
  readonly row: EventRow
}

/** A block with its events in log order. */
export interface MarketBlock {
  readonly block: EventBlock
  readonly events: readonly MarketEvent[]
}

const entities: readonly EventEntity[] = eventEntities
const indexOf = new Map<string, number>(entities.map(({ name }, index) => [name, index]))

/** Puts events into blocks, one transaction after another. */
export class BlockWriter {
  readonly #random: FastRandom
  #number = 0
  #timestamp = 0
  #hash = `0x${'0'.repeat(64)}`
  #parentHash = this.#hash
  #transaction = this.#hash
  #events: MarketEvent[] = []

  constructor(random: FastRandom) {
    this.#random = random
  }

  get timestamp(): number {
    return this.#timestamp
  }

  begin(number: number, timestamp: number): void {
    this.#number = number
    this.#timestamp = timestamp
    this.#parentHash = this.#hash
    this.#hash = this.#random.hash()
    this.#events = []
  }

  /** Events emitted from now on are of another transaction. */
  transaction(): void {
    this.#transaction = this.#random.hash()
  }

  /** @throws RangeError when the schema asks for a parameter that is not given. */
  emit(name: EventName, contract: string, params: Readonly<Record<string, ParamValue>>): void {
    const index = indexOf.get(name) ?? -1
    const logIndex = this.#events.length
    const values = (entities[index]?.params ?? []).map((param) => {
      const value = params[param.name]
      if (value === undefined) throw new RangeError(`The market gives ${name} no ${param.name}.`)
      return value
    })
    const row: EventRow = {
      id: eventId(this.#number, logIndex),
      blockNumber: this.#number,
      blockHash: this.#hash,
      timestamp: this.#timestamp,
      transactionHash: this.#transaction,
      logIndex,
      contract,
      source: 'REFERENCE',
      params: values,
    }
    this.#events.push({ entity: index, row })
  }

  /** The block, if anything happened in it. */
  end(): MarketBlock | undefined {
    if (this.#events.length === 0) {
      // A block without events is not told of; the next one's parent is still this one's hash.
      return undefined
    }
    return {
      block: {
        number: this.#number,
        hash: this.#hash,
        parentHash: this.#parentHash,
        timestamp: this.#timestamp,
        events: this.#events.length,
      },
      events: this.#events,
    }
  }
}
