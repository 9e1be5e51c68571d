import type { BalancesMetric } from './metric.ts'

/** Treasury balance: metrics.md F29, for the timelock. */
export const treasuryBalance: BalancesMetric = {
  id: 'treasuryBalance',
  shape: 'balances',
  title: 'Treasury balance',
  unit: 'COUNT',
  definition:
    'What the treasury holds of each known token: transfers in less transfers out. The treasury is the newest timelock that the governor named.',
  formula:
    'for each token: sum of Transfer.value to the wallet - sum of Transfer.value from it; wallet = last TimelockChange.newTimelock',
  caveats: [
    'Known wallets and known tokens only; native coin leaves no event and is not counted.',
    'It equals the tokens’ own balanceOf at the block.',
    'Not all of it is fee revenue: anyone can send tokens to the treasury.',
  ],
  version: 1,
  events: ['Transfer', 'TimelockChange'],
  sql: `SELECT wallet.address AS wallet, moved.contract AS token,
  sum(CASE WHEN moved."to" = wallet.address THEN moved.value ELSE 0 END
    - CASE WHEN moved."from" = wallet.address THEN moved.value ELSE 0 END) AS value
FROM (
  SELECT arg_max(new_timelock, id) AS address
  FROM timelock_change
  WHERE block_number <= $block
) AS wallet
LEFT JOIN transfer AS moved ON moved.block_number <= $block
  AND (moved."to" = wallet.address OR moved."from" = wallet.address)
GROUP BY wallet.address, moved.contract`,
}
