import type { AmountMetric } from '../metric.ts'
import { treasuryMoveEvents, treasuryMoves } from './treasury-moves.ts'

/** Treasury inflow of BTRST: metrics.md F30. */
export const treasuryInflowBtrst: AmountMetric = {
  id: 'treasuryInflowBtrst',
  shape: 'amount',
  title: 'Treasury inflow of BTRST',
  unit: 'BTRST',
  definition: 'BTRST that came into the treasury’s wallets from outside.',
  formula: 'sum of Transfer.value to a wallet of the treasury from any other address',
  caveats: [
    'Wallets are those that count at the block, for its whole past: attesting a wallet brings in all its history.',
    'Moves between the treasury’s wallets are left out.',
    'Known wallets only.',
  ],
  whenNotToUse: 'Do not use it as fee revenue: anyone can send tokens to the treasury.',
  source: 'metrics.md F30',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [...treasuryMoveEvents],
  dimensions: { source: 'own' },
  sql: `SELECT moved.timestamp AS booked_at, moved.value AS value, moved.source
FROM ${treasuryMoves('btrst')}
WHERE moved.value > 0`,
}
