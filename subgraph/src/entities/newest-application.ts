import { BigInt } from '@graphprotocol/graph-ts'
import { BlockTally, ScreeningTotals } from '../../generated/schema'
import { NETWORK_ID } from '../ids'
import { Tally } from './block-tally'

// Half of all events are applications. So their newest number is kept in a row that is read and written at each event anyway, the block's tally, and the
// row of totals only tells, once for each block, which tally that is.

/** The number of the newest application; 0 before the first. */
export function newestApplication(): BigInt {
  const totals = ScreeningTotals.load(NETWORK_ID)
  if (totals === null) return BigInt.zero()
  const tally = BlockTally.load(totals.newest)
  if (tally === null) return BigInt.zero()
  const newest = tally.newestApplication
  if (newest === null) return BigInt.zero()
  return newest
}

/** Tells that the newest application of all is in this tally. */
export function pointToNewest(tally: Tally): void {
  const totals = new ScreeningTotals(NETWORK_ID)
  totals.newest = tally.id
  totals.save()
}
