import type { RatioMetric } from '../metric.ts'

/** Screeners’ agreement: metrics.md F43. */
export const screenerAgreement: RatioMetric = {
  id: 'screenerAgreement',
  shape: 'ratio',
  interval: true,
  title: 'Screeners’ agreement',
  unit: 'RATIO',
  definition:
    'Reports of screeners that said what was then decided, among all reports on decided applications; booked at the report.',
  formula: 'ScreeningSubmitted.approve = ScreeningDecided.approved / reports on decided applications',
  caveats: [
    'A report is one of those that make the decision, so agreement is never by chance alone.',
    'Screeners are paid for each report, whatever it says.',
  ],
  whenNotToUse: 'Do not rank screeners with fewer than five reports by it.',
  source: 'metrics.md F43',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['TalentApplied', 'ScreeningSubmitted', 'ScreeningDecided'],
  dimensions: { talent: 'own', category: 'own', source: 'own' },
  sql: `SELECT report.timestamp AS booked_at, CASE WHEN report.approve = decided.approved THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  decided.talent, applied.category_id::VARCHAR AS category, report.source
FROM screening_submitted AS report
JOIN screening_decided AS decided ON decided.application_id = report.application_id AND decided.block_number <= $block
LEFT JOIN talent_applied AS applied ON applied.application_id = report.application_id AND applied.block_number <= $block
WHERE report.block_number <= $block`,
}
