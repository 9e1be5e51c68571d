import { BigInt, Entity, ethereum, store, TypedMapEntry, Value } from '@graphprotocol/graph-ts'
import { Block } from '../../generated/schema'
import { field } from '../fields'
import { blockId } from '../ids'
import { smallNumber } from '../small-number'

/**
 * The tally of a block, in hand. Each event reads it and writes it again, so it is taken in one pass over its row instead of by its accessors, which
 * look for a field by its name: see `addFields`.
 */
export class Tally {
  readonly id: string
  private readonly row: Entity
  private readonly events: TypedMapEntry<string, Value>
  private newest: TypedMapEntry<string, Value> | null = null

  constructor(id: string, row: Entity) {
    const entries = row.entries
    this.id = id
    this.row = row
    this.events = entries[0]
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]
      // `id`, `events` and `newestApplication` differ in length.
      if (entry.key.length == 6) this.events = entry
      else if (entry.key.length > 6) this.newest = entry
    }
  }

  /** Number of the newest application of the block; null before the first. */
  newestApplication(): BigInt | null {
    const newest = this.newest
    return newest === null ? null : newest.value.toBigInt()
  }

  /** The caller saves. */
  noteApplication(number: BigInt): void {
    const value = Value.fromBigInt(number)
    const newest = this.newest
    if (newest !== null) {
      newest.value = value
      return
    }
    const first = field('newestApplication', value)
    this.row.entries.push(first)
    this.newest = first
  }

  countEvent(): void {
    this.events.value = Value.fromI32(this.events.value.toI32() + 1)
    store.set('BlockTally', this.id, this.row)
  }
}

/**
 * The tally of a block, made with its block at the first event there. It is saved when an event is counted. Rows of this very block can only be in
 * graph-node's memory, so they are never looked up in the database.
 */
export function tallyOf(block: ethereum.Block): Tally {
  const id = (<u32>smallNumber(block.number)).toString()
  const known = store.get_in_block('BlockTally', id)
  if (known !== null) return new Tally(id, known)
  keepBlock(block, id)
  const row = new Entity()
  row.entries = [field('id', Value.fromString(id)), field('events', Value.fromI32(0))]
  return new Tally(id, row)
}

function keepBlock(block: ethereum.Block, tally: string): void {
  const row = new Block(blockId(block))
  row.number = <i32>smallNumber(block.number)
  row.hash = block.hash
  row.parentHash = block.parentHash
  row.timestamp = <i64>smallNumber(block.timestamp)
  row.tally = tally
  row.save()
}
