import type { AmountMetric } from '../metric.ts'

/** Talent signed up: metrics.md B. */
export const talentSignedUp: AmountMetric = {
  id: 'talentSignedUp',
  shape: 'amount',
  title: 'Talent signed up',
  unit: 'COUNT',
  definition: 'Addresses that applied as talent, each once, at its first application.',
  formula: 'distinct TalentApplied.talent, booked at the first',
  caveats: ['An address is not a person: one may have several.', 'Signed up is not approved.'],
  whenNotToUse: 'Do not use it as people who can be hired: those are approved.',
  source: 'metrics.md B',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['TalentApplied'],
  dimensions: { talent: 'own', source: 'own' },
  sql: `SELECT min(timestamp) AS booked_at, 1::HUGEINT AS value, talent, arg_min(source, id) AS source
FROM talent_applied
WHERE block_number <= $block
GROUP BY talent`,
}
