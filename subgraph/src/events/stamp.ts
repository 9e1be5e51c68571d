import { Entity, ethereum, Value } from '@graphprotocol/graph-ts'
import { countEvent, Tally, tallyOf } from '../entities/block-tally'
import { addFields, field } from '../fields'
import { smallNumber, timeOf } from '../small-number'
import { Source } from '../states'

/**
 * Sets the fields that every event entity has, and counts it in its block. Call once for each event entity, as the last before its `save`.
 * The source is a constant of the adapter rather than of the data source's context, which would cost a host call for each event.
 */
export function stamp(row: Entity, event: ethereum.Event, source: string = Source.REFERENCE): void {
  stampInto(tallyOf(event.block), row, event, source)
}

/** As `stamp`, with the tally of the block in hand. */
export function stampInto(
  tally: Tally,
  row: Entity,
  event: ethereum.Event,
  source: string = Source.REFERENCE,
): void {
  const block = event.block
  addFields(row, [
    field('blockNumber', Value.fromI32(<i32>smallNumber(block.number))),
    field('blockHash', Value.fromBytes(block.hash)),
    field('timestamp', Value.fromI64(timeOf(event))),
    field('transactionHash', Value.fromBytes(event.transaction.hash)),
    field('logIndex', Value.fromI32(<i32>smallNumber(event.logIndex))),
    field('contract', Value.fromAddress(event.address)),
    field('source', Value.fromString(source)),
  ])
  countEvent(tally)
  tally.save()
}
