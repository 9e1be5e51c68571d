/** Addresses of the treasury at the block: the newest timelock that the governor named, and the wallets attested as active. */
export const treasuryWallets = `SELECT arg_max(new_timelock, id) AS address
    FROM timelock_change
    WHERE block_number <= $block
    UNION
    SELECT wallet
    FROM treasury_wallet_set
    WHERE block_number <= $block
    GROUP BY wallet
    HAVING arg_max(active, id)`

/**
 * Transfers of one token between the treasury's wallets and everybody else, as a FROM item: what came in is above zero, what went
 * out below. Moves between its wallets are left out.
 */
export const treasuryMoves = (token: 'usdc' | 'btrst'): string => `(
  SELECT moved.id, moved.timestamp, moved.transaction_hash, moved.source, CASE WHEN receiver.address IS NULL THEN -moved.value ELSE moved.value END AS value
  FROM watched_transfer AS moved
  LEFT JOIN (${treasuryWallets}) AS giver ON giver.address = moved."from"
  LEFT JOIN (${treasuryWallets}) AS receiver ON receiver.address = moved."to"
  WHERE moved.block_number <= $block AND moved.contract = $${token} AND (giver.address IS NULL) <> (receiver.address IS NULL)
) AS moved`

/** Events that {@link treasuryMoves} reads. */
export const treasuryMoveEvents = ['Transfer', 'TimelockChange', 'TreasuryWalletSet'] as const

/**
 * Rows (moment, numerator, denominator) of the runway of one token: three times the balance over the outflow of the 90 days before
 * the moment, with the wallets that count at that moment. Transfers between the same two sides are summed first, since each payment of a
 * fee is a transfer into the treasury: by hours, and by seconds in those hours that a moment or the beginning of its 90 days divides; then
 * up to the first moment that sees them.
 */
export const runwaySql = (token: 'usdc' | 'btrst'): string => `WITH ever AS (
  SELECT new_timelock AS address FROM timelock_change WHERE block_number <= $block
  UNION
  SELECT wallet FROM treasury_wallet_set WHERE block_number <= $block
), member AS (
  SELECT moments.moment, arg_max(changed.new_timelock, changed.id) AS address
  FROM timelock_change AS changed
  JOIN moments ON changed.timestamp <= moments.moment
  WHERE changed.block_number <= $block
  GROUP BY moments.moment
  UNION
  SELECT moments.moment, attested.wallet
  FROM treasury_wallet_set AS attested
  JOIN moments ON attested.timestamp <= moments.moment
  WHERE attested.block_number <= $block
  GROUP BY moments.moment, attested.wallet
  HAVING arg_max(attested.active, attested.id)
), divided AS (
  SELECT DISTINCT unnest([moment // 3600, (moment - 7776000) // 3600]) AS hour
  FROM moments
  WHERE moment % 3600 <> 3599
), touching AS (
  SELECT CASE WHEN divided.hour IS NULL THEN moved.timestamp // 3600 * 3600 ELSE moved.timestamp END AS timestamp,
    giver.address AS giver, receiver.address AS receiver, sum(moved.value) AS value
  FROM watched_transfer AS moved
  LEFT JOIN ever AS giver ON giver.address = moved."from"
  LEFT JOIN ever AS receiver ON receiver.address = moved."to"
  LEFT JOIN divided ON divided.hour = moved.timestamp // 3600
  WHERE moved.block_number <= $block AND moved.contract = $${token} AND giver.address IS DISTINCT FROM receiver.address
  GROUP BY ALL
), flow AS (
  SELECT touching.giver, touching.receiver, seen.moment AS since, sum(touching.value) AS value
  FROM touching
  ASOF JOIN moments AS seen ON touching.timestamp <= seen.moment
  GROUP BY touching.giver, touching.receiver, seen.moment
)
SELECT moments.moment, CASE WHEN gave.address IS NULL THEN 3 * flow.value ELSE -3 * flow.value END AS numerator, 0::HUGEINT AS denominator
FROM flow
JOIN moments ON flow.since <= moments.moment
LEFT JOIN member AS gave ON gave.moment = moments.moment AND gave.address = flow.giver
LEFT JOIN member AS received ON received.moment = moments.moment AND received.address = flow.receiver
WHERE (gave.address IS NULL) <> (received.address IS NULL)
UNION ALL
SELECT moments.moment, 0::HUGEINT AS numerator, touching.value AS denominator
FROM touching
JOIN moments ON touching.timestamp <= moments.moment AND touching.timestamp > moments.moment - 7776000
JOIN member AS gave ON gave.moment = moments.moment AND gave.address = touching.giver
LEFT JOIN member AS received ON received.moment = moments.moment AND received.address = touching.receiver
WHERE received.address IS NULL`
