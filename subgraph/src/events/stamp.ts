import { Entity, ethereum, Value } from '@graphprotocol/graph-ts'
import { Block } from '../../generated/schema'
import { blockId } from '../ids'
import { Source } from '../states'

/**
 * Sets the fields that every event entity has, and counts it in its block. Call once for each event entity. The source is a constant of
 * the adapter rather than of the data source's context, which would cost a host call for each event.
 */
export function stamp(row: Entity, event: ethereum.Event, source: string = Source.REFERENCE): void {
  row.setI32('blockNumber', event.block.number.toI32())
  row.setBytes('blockHash', event.block.hash)
  row.set('timestamp', Value.fromI64(event.block.timestamp.toI64()))
  row.setBytes('transactionHash', event.transaction.hash)
  row.setI32('logIndex', event.logIndex.toI32())
  row.setBytes('contract', event.address)
  row.setString('source', source)
  countInBlock(event.block)
}

/** The Block row of this very block can only be in graph-node's memory, so it is never looked up in the database. */
function countInBlock(block: ethereum.Block): void {
  const id = blockId(block)
  let row = Block.loadInBlock(id)
  if (row === null) {
    row = new Block(id)
    row.number = block.number.toI32()
    row.hash = block.hash
    row.parentHash = block.parentHash
    row.timestamp = block.timestamp.toI64()
    row.events = 0
  }
  row.events = row.events + 1
  row.save()
}
