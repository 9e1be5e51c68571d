import { Entity, ethereum, TypedMapEntry, Value } from '@graphprotocol/graph-ts'
import { BlockTally } from '../../generated/schema'
import { tallyOf } from '../entities/block-tally'
import { smallNumber, timeOf } from '../small-number'
import { Source } from '../states'

/**
 * Sets the fields that every event entity has, and counts it in its block. Call once for each event entity, as the last before its `save`.
 * The source is a constant of the adapter rather than of the data source's context, which would cost a host call for each event.
 */
export function stamp(row: Entity, event: ethereum.Event, source: string = Source.REFERENCE): void {
  stampInto(tallyOf(event.block), row, event, source)
}

/**
 * As `stamp`, with the tally of the block in hand. The fields are put behind those that are there: setting them one by one would compare the name of each
 * with those of all before it, and graph-node meters each turn of a loop by a call of its own.
 */
export function stampInto(
  tally: BlockTally,
  row: Entity,
  event: ethereum.Event,
  source: string = Source.REFERENCE,
): void {
  const block = event.block
  row.entries = row.entries.concat([
    field('blockNumber', Value.fromI32(<i32>smallNumber(block.number))),
    field('blockHash', Value.fromBytes(block.hash)),
    field('timestamp', Value.fromI64(timeOf(event))),
    field('transactionHash', Value.fromBytes(event.transaction.hash)),
    field('logIndex', Value.fromI32(<i32>smallNumber(event.logIndex))),
    field('contract', Value.fromAddress(event.address)),
    field('source', Value.fromString(source)),
  ])
  tally.events = tally.events + 1
  tally.save()
}

function field(name: string, value: Value): TypedMapEntry<string, Value> {
  return new TypedMapEntry(name, value)
}
