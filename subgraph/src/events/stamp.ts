import { Bytes, Entity, ethereum, Value } from '@graphprotocol/graph-ts'
import { Block, BlockTally } from '../../generated/schema'
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

/**
 * The rows of this very block can only be in graph-node's memory, so they are never looked up in the database. Only the tally is read again at
 * each event: what it costs to take a row over grows with its fields.
 */
function countInBlock(block: ethereum.Block): void {
  const id = blockId(block)
  let tally = BlockTally.loadInBlock(id)
  if (tally === null) {
    keepBlock(id, block)
    tally = new BlockTally(id)
    tally.events = 0
  }
  tally.events = tally.events + 1
  tally.save()
}

function keepBlock(id: Bytes, block: ethereum.Block): void {
  const row = new Block(id)
  row.number = block.number.toI32()
  row.hash = block.hash
  row.parentHash = block.parentHash
  row.timestamp = block.timestamp.toI64()
  row.tally = id
  row.save()
}
