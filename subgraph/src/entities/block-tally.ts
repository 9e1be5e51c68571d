import { ethereum } from '@graphprotocol/graph-ts'
import { Block, BlockTally } from '../../generated/schema'
import { blockId } from '../ids'
import { smallNumber } from '../small-number'

/**
 * The tally of a block, made with its block at the first event there. The caller saves. Rows of this very block can only be in graph-node's memory,
 * so they are never looked up in the database. The tally alone is read again at each event: what it costs to take a row over grows with its fields.
 */
export function tallyOf(block: ethereum.Block): BlockTally {
  const id = (<u32>smallNumber(block.number)).toString()
  const known = BlockTally.loadInBlock(id)
  if (known !== null) return known
  keepBlock(block, id)
  const tally = new BlockTally(id)
  tally.events = 0
  return tally
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
