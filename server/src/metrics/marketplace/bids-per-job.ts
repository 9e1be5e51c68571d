import type { RatioMetric } from '../metric.ts'

/** Bids for a job: metrics.md F35. */
export const bidsPerJob: RatioMetric = {
  id: 'bidsPerJob',
  shape: 'ratio',
  median: true,
  title: 'Bids for a job',
  unit: 'COUNT',
  definition:
    'Bids made by the block for each job posted; booked at the posting. The median is given beside the mean.',
  formula: 'number of BidSubmitted of the jobs / number of JobPosted',
  caveats: ['Withdrawn bids stay in.', 'Young jobs may still get bids.'],
  whenNotToUse: 'Do not use it as competition for a hire: a job may have several positions.',
  source: 'metrics.md F35',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JobPosted', 'BidSubmitted'],
  dimensions: { client: 'own', category: 'own', node: 'own', source: 'own' },
  sql: `SELECT posted.timestamp AS booked_at, coalesce(bids.count, 0)::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  posted.client, posted.category_id::VARCHAR AS category, posted.node, posted.source
FROM job_posted AS posted
LEFT JOIN (
  SELECT job_id, count(*) AS count
  FROM bid_submitted
  WHERE block_number <= $block
  GROUP BY job_id
) AS bids ON bids.job_id = posted.job_id
WHERE posted.block_number <= $block`,
}
