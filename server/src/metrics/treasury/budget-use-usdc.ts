import type { RatioMetric } from '../metric.ts'

/** Use of USDC budgets: metrics.md F32. */
export const budgetUseUsdc: RatioMetric = {
  id: 'budgetUseUsdc',
  shape: 'ratio',
  title: 'Use of USDC budgets',
  unit: 'RATIO',
  definition:
    'What was paid out of budgets in USDC by the block, as a part of what token holders allocated; booked when the budget was allocated.',
  formula: 'sum of Disbursed.amount of the budgets / sum of BudgetAllocated.amount',
  caveats: [
    'A revoked budget keeps its whole amount below the line.',
    'Recent budgets are immature: they may still be spent.',
  ],
  whenNotToUse: 'Do not use it as how well money was spent.',
  source: 'metrics.md F32',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['BudgetAllocated', 'Disbursed'],
  dimensions: { source: 'own' },
  sql: `SELECT allocated.timestamp AS booked_at, coalesce(spent.amount, 0)::HUGEINT AS numerator, allocated.amount AS denominator, allocated.source
FROM budget_allocated AS allocated
LEFT JOIN (
  SELECT budget_id, sum(amount) AS amount
  FROM disbursed
  WHERE block_number <= $block
  GROUP BY budget_id
) AS spent ON spent.budget_id = allocated.budget_id
WHERE allocated.block_number <= $block AND allocated.token = $usdc`,
}
