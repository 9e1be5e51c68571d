import type { MomentRatioMetric } from '../metric.ts'

/** Share of supply bought back: metrics.md F20. */
export const boughtBackShare: MomentRatioMetric = {
  id: 'boughtBackShare',
  shape: 'momentRatio',
  title: 'Share of supply bought back',
  unit: 'RATIO',
  definition: 'BTRST that the fee converter has bought, as a part of the whole supply.',
  formula: 'sum over FeesConverted of btrstOut / (BTRST minted - BTRST burnt)',
  caveats: [
    'The supply is fixed at 250,000,000 BTRST; it is read from the token’s own transfers.',
    'What the treasury spends again is not taken off.',
  ],
  whenNotToUse: 'Do not use it as what the treasury holds.',
  source: 'metrics.md F20',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted', 'Transfer'],
  sql: `SELECT moments.moment, moved.numerator, moved.denominator
FROM (
  SELECT timestamp, btrst_out AS numerator, 0::HUGEINT AS denominator
  FROM fees_converted
  WHERE block_number <= $block
  UNION ALL
  SELECT timestamp, 0::HUGEINT, CASE WHEN "from" = '0x0000000000000000000000000000000000000000' THEN value ELSE -value END
  FROM watched_transfer
  WHERE block_number <= $block AND contract = $btrst
    AND ("from" = '0x0000000000000000000000000000000000000000') <> ("to" = '0x0000000000000000000000000000000000000000')
) AS moved
JOIN moments ON moved.timestamp <= moments.moment`,
}
