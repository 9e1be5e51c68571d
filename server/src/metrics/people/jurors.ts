import type { SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import { address, big, integer, seconds } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'

/** Somebody who put down a stake for juries or sat in one, as of a block. */
export interface Juror {
  readonly address: string
  readonly stake: bigint
  readonly seats: number
  readonly participation: Fraction
  readonly coherence: Fraction
  readonly rewards: bigint
  readonly penalties: bigint
  readonly firstSeenAt: number
}

export type JurorSort = 'SEATS' | 'STAKE' | 'COHERENCE' | 'REWARDS' | 'PENALTIES'

const sql = (only: (column: string) => string): string => `WITH staked AS (
  SELECT juror AS address, arg_max(new_stake, id) AS stake, min(timestamp) AS first_at
  FROM juror_stake_changed WHERE block_number <= $block AND ${only('juror')} GROUP BY juror
), drawn AS (
  SELECT juror AS address, count(*) AS seats, min(timestamp) AS first_at FROM juror_drawn WHERE block_number <= $block AND ${only('juror')} GROUP BY juror
), revealed AS (
  SELECT juror AS address, dispute_id, round FROM vote_revealed WHERE block_number <= $block AND ${only('juror')}
), opened AS (SELECT address, count(*) AS votes FROM revealed GROUP BY address),
settled AS (
  SELECT juror AS address, dispute_id, round, reward, penalty, coherent FROM juror_settled WHERE block_number <= $block AND ${only('juror')}
), verdict AS (
  SELECT settled.address, count(*) AS votes, count(*) FILTER (settled.coherent) AS coherent
  FROM settled SEMI JOIN revealed ON revealed.address = settled.address AND revealed.dispute_id = settled.dispute_id AND revealed.round = settled.round
  GROUP BY settled.address
), earned AS (SELECT address, sum(reward) AS rewards, sum(penalty) AS penalties FROM settled GROUP BY address)
SELECT party.address, coalesce(staked.stake, 0)::HUGEINT AS stake, coalesce(drawn.seats, 0) AS seats, coalesce(opened.votes, 0) AS votes,
  coalesce(verdict.coherent, 0) AS coherent, coalesce(verdict.votes, 0) AS judged, coalesce(earned.rewards, 0)::HUGEINT AS rewards,
  coalesce(earned.penalties, 0)::HUGEINT AS penalties, least(staked.first_at, drawn.first_at) AS first_at
FROM (SELECT address FROM staked UNION SELECT address FROM drawn) AS party
LEFT JOIN staked ON staked.address = party.address
LEFT JOIN drawn ON drawn.address = party.address
LEFT JOIN opened ON opened.address = party.address
LEFT JOIN verdict ON verdict.address = party.address
LEFT JOIN earned ON earned.address = party.address`

const read = (row: SqlRow): Juror => ({
  address: address(row, 'address'),
  stake: big(row, 'stake'),
  seats: integer(row, 'seats'),
  participation: { numerator: BigInt(integer(row, 'votes')), denominator: BigInt(integer(row, 'seats')) },
  coherence: { numerator: BigInt(integer(row, 'coherent')), denominator: BigInt(integer(row, 'judged')) },
  rewards: big(row, 'rewards'),
  penalties: big(row, 'penalties'),
  firstSeenAt: seconds(row, 'first_at'),
})

/** Jurors with their seats and votes. */
export const jurors: FigureList<Juror, JurorSort> = {
  name: 'jurors',
  key: 'address',
  sql,
  sorts: {
    SEATS: 'seats',
    STAKE: 'stake',
    // Of those whose votes were not settled nothing is known: they come last.
    COHERENCE: 'CASE WHEN judged = 0 THEN -1 ELSE coherent * 1000000000 // judged END',
    REWARDS: 'rewards',
    PENALTIES: 'penalties',
  },
  read,
}
