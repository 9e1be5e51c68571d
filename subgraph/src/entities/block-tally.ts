import { BigInt, Entity, ethereum, store, Value } from '@graphprotocol/graph-ts'
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
  readonly row: Entity
  /** Where the row has its `events`. */
  eventsAt: i32 = 0
  /** Where it has its `newestApplication`; -1 while it has none. */
  newestAt: i32 = -1

  constructor(id: string, row: Entity) {
    this.id = id
    this.row = row
    const entries = row.entries
    for (let i = 0; i < entries.length; i++) {
      // `id`, `events` and `newestApplication` differ in length.
      const length = entries[i].key.length
      if (length == 6) this.eventsAt = i
      else if (length > 6) this.newestAt = i
    }
  }

  save(): void {
    store.set('BlockTally', this.id, this.row)
  }
}

/** Number of the newest application of the block; null before the first. */
export function newestApplicationIn(tally: Tally): BigInt | null {
  return tally.newestAt < 0 ? null : tally.row.entries[tally.newestAt].value.toBigInt()
}

/** The caller saves. */
export function noteApplication(tally: Tally, number: BigInt): void {
  const noted = field('newestApplication', Value.fromBigInt(number))
  if (tally.newestAt < 0) tally.newestAt = tally.row.entries.push(noted) - 1
  else tally.row.entries[tally.newestAt] = noted
}

/** Counts one more event. The caller saves. */
export function countEvent(tally: Tally): void {
  const count = tally.row.entries[tally.eventsAt].value.toI32()
  tally.row.entries[tally.eventsAt] = field('events', Value.fromI32(count + 1))
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
  return new Tally(id, newRow(id))
}

function newRow(id: string): Entity {
  const row = new Entity()
  row.entries = [field('id', Value.fromString(id)), field('events', Value.fromI32(0))]
  return row
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
