import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import { type Page, type PageRequest, pageOf } from '../lists/page.ts'
import { address, big, integer, seconds, text } from '../lists/read-row.ts'
import { type TimeWindow, windowBounds } from '../time-window.ts'

/** One conversion of fees into BTRST. */
export interface Buyback {
  readonly blockNumber: number
  readonly timestamp: number
  readonly transactionHash: string
  readonly caller: string
  readonly usdcIn: bigint
  readonly btrstOut: bigint
  /** USDC for one BTRST. */
  readonly price: Fraction
}

const sql = `SELECT block_number::HUGEINT * 4294967296 + log_index AS id, block_number, timestamp, transaction_hash, caller, usdc_in, btrst_out
FROM fees_converted WHERE block_number <= $block AND timestamp >= $from AND timestamp < $to`

const read = (row: SqlRow): Buyback => ({
  blockNumber: integer(row, 'block_number'),
  timestamp: seconds(row, 'timestamp'),
  transactionHash: text(row, 'transaction_hash'),
  caller: address(row, 'caller'),
  usdcIn: big(row, 'usdc_in'),
  btrstOut: big(row, 'btrst_out'),
  // 6 and 18 decimals, as in the metric buybackPrice.
  price: { numerator: big(row, 'usdc_in') * 10n ** 12n, denominator: big(row, 'btrst_out') },
})

/** Conversions of a window, newest first. */
export function buybacksAt(
  snapshot: Snapshot,
  block: BlockPoint,
  window: TimeWindow,
  request: PageRequest,
): Promise<Page<Buyback>> {
  const { from, to } = windowBounds(window)
  const params = { block: block.number, from, to }
  return pageOf(snapshot, { name: 'buybacks', sql, conditions: [], params }, request, read)
}
