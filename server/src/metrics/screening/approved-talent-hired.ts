import type { RatioMetric } from '../metric.ts'

/** Approved talent hired in 90 days: metrics.md F45. */
export const approvedTalentHired: RatioMetric = {
  id: 'approvedTalentHired',
  shape: 'ratio',
  interval: true,
  title: 'Approved talent hired in 90 days',
  unit: 'RATIO',
  definition:
    'Talent with an accepted engagement within 90 days after the first approval, among talent first approved at least 90 days before the block; booked at that approval.',
  formula:
    'talent with EngagementAccepted in [approval, approval + 7,776,000 s] / talent whose first ScreeningDecided with approved is 90 days old',
  caveats: ['Talent approved in the last 90 days is left out.', 'A hire in any category counts.'],
  whenNotToUse: 'Do not use it as the quality of screening alone: demand decides too.',
  source: 'metrics.md F45',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ScreeningDecided', 'EngagementOffered', 'EngagementAccepted'],
  dimensions: { talent: 'own', source: 'own' },
  sql: `SELECT approved.booked_at, CASE WHEN max(hired.timestamp) IS NULL THEN 0 ELSE 1 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, approved.talent, approved.source
FROM (
  SELECT talent, min(timestamp) AS booked_at, arg_min(source, id) AS source
  FROM screening_decided
  WHERE block_number <= $block AND approved
  GROUP BY talent
  HAVING min(timestamp) <= $time - 7776000
) AS approved
LEFT JOIN (
  SELECT talent, accepted_at AS timestamp
  FROM engagement_fact
  WHERE accepted_block <= $block
) AS hired ON hired.talent = approved.talent AND hired.timestamp >= approved.booked_at AND hired.timestamp <= approved.booked_at + 7776000
GROUP BY approved.talent, approved.booked_at, approved.source`,
}
