import type { AmountMetric } from '../metric.ts'
import { treasuryMoveEvents, treasuryMoves } from './treasury-moves.ts'

/** Other BTRST inflow: metrics.md F16. */
export const otherBtrstInflow: AmountMetric = {
  id: 'otherBtrstInflow',
  shape: 'amount',
  title: 'Other BTRST inflow',
  unit: 'BTRST',
  definition:
    'BTRST that came into the treasury’s wallets from outside in transactions that converted no fees: grants returned, donations, the allocation at the beginning.',
  formula: 'treasury inflow of BTRST without transactions that hold a FeesConverted',
  caveats: ['The first allocation of tokens is in it.'],
  whenNotToUse: 'Do not call it revenue.',
  source: 'metrics.md F16',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [...treasuryMoveEvents, 'FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT moved.timestamp AS booked_at, moved.value, moved.source
FROM ${treasuryMoves('btrst')}
ANTI JOIN (SELECT transaction_hash FROM fees_converted WHERE block_number <= $block) AS converted ON converted.transaction_hash = moved.transaction_hash
WHERE moved.value > 0`,
}
