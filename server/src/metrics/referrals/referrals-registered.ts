import type { AmountMetric } from '../metric.ts'

/** Referrals registered: metrics.md F25. */
export const referralsRegistered: AmountMetric = {
  id: 'referralsRegistered',
  shape: 'amount',
  title: 'Referrals registered',
  unit: 'COUNT',
  definition: 'Clients and talent that were registered as referred by somebody.',
  formula: 'number of ReferralRegistered',
  caveats: ['A person may be referred as a client and as a talent: that is two.', 'Revoked ones stay in.'],
  whenNotToUse: 'Do not use it as people who work: most referrals are never activated.',
  source: 'metrics.md F25',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRegistered'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, source
FROM referral_registered
WHERE block_number <= $block`,
}
