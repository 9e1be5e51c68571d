import type { RatioMetric } from '../metric.ts'

/** Talent’s recovery: metrics.md F50. */
export const talentRecovery: RatioMetric = {
  id: 'talentRecovery',
  shape: 'ratio',
  title: 'Talent’s recovery',
  unit: 'RATIO',
  definition:
    'What talent was paid by settlements and rulings, as a part of what was in dispute in those that ended; each dispute booked at its opening.',
  formula:
    'sum over disputes that ended of the invoice’s InvoicePaid.talentAmount by trigger 2 (Settlement) or 3 (Ruling) / sum of their DisputeCreated.amountInDispute',
  caveats: [
    'Open disputes are left out: their amount would only dilute it.',
    'Where the escrow held too little, talent got less than was ruled: see the shortfall.',
  ],
  whenNotToUse: 'Do not use it as who was right.',
  source: 'metrics.md F50',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DisputeCreated', 'DisputeSettled', 'RulingExecuted', 'InvoicePaid'],
  dimensions: { source: 'own' },
  sql: `SELECT opened.timestamp AS booked_at, coalesce(paid.talent_amount, 0)::HUGEINT AS numerator, opened.amount_in_dispute AS denominator, opened.source
FROM dispute_created AS opened
JOIN (
  SELECT dispute_id, min(timestamp) AS timestamp
  FROM (
    SELECT dispute_id, timestamp FROM dispute_settled WHERE block_number <= $block
    UNION ALL
    SELECT dispute_id, timestamp FROM ruling_executed WHERE block_number <= $block
  )
  GROUP BY dispute_id
) AS ended ON ended.dispute_id = opened.dispute_id
LEFT JOIN (
  SELECT invoice_id, sum(talent_amount) AS talent_amount
  FROM invoice_paid
  WHERE block_number <= $block AND trigger IN (2, 3) AND invoice_id IN (SELECT invoice_id FROM dispute_created WHERE block_number <= $block)
  GROUP BY invoice_id
) AS paid ON paid.invoice_id = opened.invoice_id
WHERE opened.block_number <= $block`,
}
