import type { SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import { address, big } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'

/** Somebody who holds BTRST or votes, as of a block. */
export interface Holder {
  readonly address: string
  readonly balance: bigint
  readonly share: Fraction
  readonly delegate: string | null
  readonly votes: bigint
}

export type HolderSort = 'BALANCE' | 'VOTES'

const nobody = '0x0000000000000000000000000000000000000000'

const sql = (only: (column: string) => string): string => `WITH moved AS (
  SELECT "to" AS address, sum(value) AS value FROM transfer WHERE contract = $btrst AND block_number <= $block AND ${only('"to"')} GROUP BY "to"
  UNION ALL
  SELECT "from", -sum(value) FROM transfer WHERE contract = $btrst AND block_number <= $block AND ${only('"from"')} GROUP BY "from"
), held AS (SELECT address, sum(value) AS balance FROM moved GROUP BY address),
delegated AS (
  SELECT delegator AS address, arg_max(to_delegate, id) AS delegate FROM delegate_changed WHERE block_number <= $block AND ${only('delegator')} GROUP BY delegator
), power AS (
  SELECT delegate AS address, arg_max(new_votes, id) AS votes FROM delegate_votes_changed WHERE block_number <= $block AND ${only('delegate')} GROUP BY delegate
), supply AS (
  SELECT coalesce(sum(CASE WHEN "from" = '${nobody}' THEN value ELSE -value END), 0) AS value FROM watched_transfer
  WHERE block_number <= $block AND contract = $btrst AND ("from" = '${nobody}') <> ("to" = '${nobody}')
)
SELECT party.address, coalesce(held.balance, 0)::HUGEINT AS balance, supply.value::HUGEINT AS supply, nullif(delegated.delegate, '${nobody}') AS delegate,
  coalesce(power.votes, 0)::HUGEINT AS votes
FROM (SELECT address FROM held WHERE balance > 0 UNION SELECT address FROM power WHERE votes > 0) AS party
CROSS JOIN supply
LEFT JOIN held ON held.address = party.address
LEFT JOIN delegated ON delegated.address = party.address
LEFT JOIN power ON power.address = party.address
WHERE party.address <> '${nobody}'`

const read = (row: SqlRow): Holder => ({
  address: address(row, 'address'),
  balance: big(row, 'balance'),
  share: { numerator: big(row, 'balance'), denominator: big(row, 'supply') },
  delegate: row.delegate === null ? null : address(row, 'delegate'),
  votes: big(row, 'votes'),
})

/** Who holds BTRST, and whom they lend its votes. */
export const holders: FigureList<Holder, HolderSort> = {
  name: 'holders',
  key: 'address',
  sql,
  sorts: { BALANCE: 'balance', VOTES: 'votes' },
  read,
}
