import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import type { AmountMetric } from '../metric.ts'

/** Mainnet's registry has it in whole percent from its constructor, which emits no event. */
const mainnetFirstFeeBps = Number(mainnetContracts.GovernanceDecisions.initialState?.marketplaceFee) * 100

/** Volume implied by conversions: metrics.md F21. */
export const impliedGsv: AmountMetric = {
  id: 'impliedGsv',
  shape: 'amount',
  title: 'Volume implied by conversions',
  unit: 'USDC',
  definition:
    'An estimate of volume from converted fees alone, by the fee in force at each conversion: for chains on which invoices are not seen, such as mainnet.',
  formula:
    'sum over FeesConverted of usdcIn x (10,000 + feeBps) / feeBps, cut to base units; feeBps = the last FeeBpsUpdated of the same source before, on mainnet the constructor’s 1,000 until the first',
  caveats: [
    'An estimate: fees are converted in batches, late, and by whoever likes.',
    'Conversions before the fee is known, or while it is 0, are left out.',
  ],
  whenNotToUse: 'Do not use it where invoices are seen: gross services volume is exact.',
  source: 'metrics.md F21',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted', 'FeeBpsUpdated'],
  dimensions: { source: 'own' },
  sql: `SELECT booked_at, usdc_in * (10000 + fee_bps) // fee_bps AS value, source
FROM (
  SELECT converted.timestamp AS booked_at, converted.usdc_in, converted.source,
    coalesce(updated.new_fee_bps, CASE converted.source WHEN 'MAINNET' THEN ${mainnetFirstFeeBps} END) AS fee_bps
  FROM fees_converted AS converted
  ASOF LEFT JOIN (SELECT id, source, new_fee_bps FROM fee_bps_updated WHERE block_number <= $block) AS updated
    ON converted.source = updated.source AND converted.id >= updated.id
  WHERE converted.block_number <= $block
)
WHERE fee_bps > 0`,
}
