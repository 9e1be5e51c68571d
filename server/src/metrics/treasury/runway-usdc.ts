import type { MomentRatioMetric } from '../metric.ts'
import { runwaySql, treasuryMoveEvents } from './treasury-moves.ts'

/** Runway in USDC: metrics.md F31. */
export const runwayUsdc: MomentRatioMetric = {
  id: 'runwayUsdc',
  shape: 'momentRatio',
  title: 'Runway in USDC',
  unit: 'MONTHS',
  definition:
    'How many months the treasury’s USDC would last at the rate at which it left in the 90 days before the moment.',
  formula: 'balance / (outflow of the 90 days before / 3) = 3 x balance / outflow of 90 days',
  caveats: [
    'Null while nothing left in those 90 days.',
    'Inflow is not looked at: it is a runway without income.',
    'Everything in known wallets counts as liquid; reward pools and what is locked elsewhere are no wallets.',
  ],
  whenNotToUse: 'Do not add the runways of two tokens.',
  source: 'metrics.md F31',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [...treasuryMoveEvents],
  sql: runwaySql('usdc'),
}
