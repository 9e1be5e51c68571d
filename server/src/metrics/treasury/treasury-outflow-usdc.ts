import type { AmountMetric } from '../metric.ts'
import { treasuryMoveEvents, treasuryMoves } from './treasury-moves.ts'

/** Treasury outflow of USDC: metrics.md F30. */
export const treasuryOutflowUsdc: AmountMetric = {
  id: 'treasuryOutflowUsdc',
  shape: 'amount',
  title: 'Treasury outflow of USDC',
  unit: 'USDC',
  definition: 'USDC that left the treasury’s wallets to the outside.',
  formula: 'sum of Transfer.value from a wallet of the treasury to any other address',
  caveats: [
    'Wallets are those that count at the block, for its whole past: attesting a wallet brings in all its history.',
    'Moves between the treasury’s wallets are left out.',
    'Known wallets only.',
  ],
  whenNotToUse:
    'Do not use it as spending by budgets: fees that are converted leave the fee converter’s wallet too.',
  source: 'metrics.md F30',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [...treasuryMoveEvents],
  dimensions: { source: 'own' },
  sql: `SELECT moved.timestamp AS booked_at, -moved.value AS value, moved.source
FROM ${treasuryMoves('usdc')}
WHERE moved.value < 0`,
}
