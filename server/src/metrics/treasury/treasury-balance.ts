import type { BalancesMetric } from '../metric.ts'

/** Treasury balance: metrics.md F29. */
export const treasuryBalance: BalancesMetric = {
  id: 'treasuryBalance',
  shape: 'balances',
  title: 'Treasury balance',
  unit: 'COUNT',
  definition:
    'What the treasury holds of each known token: transfers in less transfers out, summed over its wallets. They are the newest timelock that the governor named and every address that token holders attest as part of the treasury at the block.',
  formula:
    'for each token: sum over wallets of (sum of Transfer.value to it - sum of Transfer.value from it); wallets = last TimelockChange.newTimelock and every wallet whose last TreasuryWalletSet is active',
  caveats: [
    'Known wallets and known tokens only; native coin leaves no event and is not counted.',
    'For each wallet it equals the token’s own balanceOf at the block. Moves between wallets change nothing.',
    'Fees wait in USDC at the fee converter, which is a wallet, until they are converted to BTRST.',
    'What budgets have claimed but not yet paid out is still in it.',
    'Not all of it is fee revenue: anyone can send tokens to the treasury.',
    'Attesting a wallet, or taking that back, changes the sum without any money moving.',
  ],
  whenNotToUse:
    'Do not add the tokens up, and do not read it as what can be spent: budgets may have a claim on it.',
  source: 'metrics.md F29',
  history: [
    { version: 1, since: '2026-11-22', change: 'First definition: the timelock alone.' },
    {
      version: 2,
      since: '2026-11-22',
      change: 'The wallets that token holders attest are part of the treasury as well.',
    },
  ],
  events: ['Transfer', 'TimelockChange', 'TreasuryWalletSet'],
  sql: `WITH flow AS (
  SELECT "from", "to", contract, sum(value) AS value
  FROM watched_transfer
  WHERE block_number <= $block
  GROUP BY ALL
)
SELECT wallet.address AS wallet, wallet.label, wallet.is_timelock, moved.token, sum(moved.value) AS value
FROM (
  SELECT address, max(label) AS label, bool_or(is_timelock) AS is_timelock
  FROM (
    SELECT arg_max(new_timelock, id) AS address, NULL AS label, TRUE AS is_timelock
    FROM timelock_change
    WHERE block_number <= $block
    UNION ALL
    SELECT wallet, arg_max(label, id), FALSE
    FROM treasury_wallet_set
    WHERE block_number <= $block
    GROUP BY wallet
    HAVING arg_max(active, id)
  )
  WHERE address IS NOT NULL
  GROUP BY address
) AS wallet
LEFT JOIN (
  SELECT "to" AS holder, contract AS token, value FROM flow
  UNION ALL
  SELECT "from", contract, -value FROM flow
) AS moved ON moved.holder = wallet.address
GROUP BY wallet.address, wallet.label, wallet.is_timelock, moved.token
ORDER BY wallet.is_timelock DESC, wallet.address`,
}
