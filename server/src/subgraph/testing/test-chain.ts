import type { EventBlock, EventRow, ParamValue, Source } from '../event-entity.ts'
import type { Random } from './random.ts'

/** An event before it has a place on the chain. */
export interface NewEvent {
  readonly entity: string
  readonly contract: string
  /** REFERENCE when absent. */
  readonly source?: Source
  /** Emitted by the same transaction as the event before it in the block. */
  readonly together?: boolean
  readonly params: readonly ParamValue[]
}

/** A block of the test chain; `events` may be empty, as on a real chain. */
export interface TestBlock {
  readonly number: number
  readonly hash: string
  readonly parentHash: string
  readonly timestamp: number
  readonly events: readonly { readonly entity: string; readonly row: EventRow }[]
}

const hex = (value: number, bytes: number): string => value.toString(16).padStart(bytes * 2, '0')
const zeroHash = `0x${'0'.repeat(64)}`

/** A chain in memory that grows and reorganises; every state it was in stays readable. */
export class TestChain {
  readonly #random: Random
  #blocks: readonly TestBlock[] = []

  constructor(random: Random) {
    this.#random = random
  }

  /** Blocks from 0 to the head, as of now; later changes make a new list. */
  get blocks(): readonly TestBlock[] {
    return this.#blocks
  }

  get head(): TestBlock | undefined {
    return this.#blocks.at(-1)
  }

  /** Mines a block with these events. */
  mine(events: readonly NewEvent[], secondsLater = this.#random.int(1, 400_000)): TestBlock {
    const parent = this.head
    const number = (parent?.number ?? -1) + 1
    const hash = this.#random.bytes(32)
    const timestamp = (parent?.timestamp ?? 1_600_000_000) + secondsLater
    let transactionHash = ''
    const block: TestBlock = {
      number,
      hash,
      parentHash: parent?.hash ?? zeroHash,
      timestamp,
      events: events.map(({ entity, contract, source = 'REFERENCE', together, params }, logIndex) => {
        if (together !== true || transactionHash === '') transactionHash = this.#random.bytes(32)
        return {
          entity,
          row: {
            id: `0x${hex(number, 8)}${hex(logIndex, 4)}`,
            blockNumber: number,
            blockHash: hash,
            timestamp,
            transactionHash,
            logIndex,
            contract,
            source,
            params,
          },
        }
      }),
    }
    this.#blocks = [...this.#blocks, block]
    return block
  }

  /** Drops the newest blocks; mine others to make it a reorganisation. */
  drop(depth: number): void {
    this.#blocks = this.#blocks.slice(0, Math.max(0, this.#blocks.length - depth))
  }
}

/** The subgraph's Block entities: blocks with events only. */
export function eventBlocks(blocks: readonly TestBlock[]): EventBlock[] {
  return blocks
    .filter(({ events }) => events.length > 0)
    .map(({ number, hash, parentHash, timestamp, events }) => ({
      number,
      hash,
      parentHash,
      timestamp,
      events: events.length,
    }))
}

/** Rows of one entity, in chain order. */
export function rowsOf(blocks: readonly TestBlock[], entity: string): EventRow[] {
  return blocks.flatMap(({ events }) =>
    events.filter((event) => event.entity === entity).map(({ row }) => row),
  )
}
