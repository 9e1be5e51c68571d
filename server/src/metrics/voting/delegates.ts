import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { bigOrNull, integer, text } from '../lists/read-row.ts'
import { fewestFor } from './quorum.ts'

/** Somebody who holds votes, and what they did with them. Address in lower case. */
export interface Delegate {
  readonly address: string
  readonly power: bigint
  /** Holders who delegate to it. */
  readonly delegators: number
  /** Proposals it voted on with weight. */
  readonly voted: number
  /** Proposals whose vote has begun and at whose snapshot it had votes. */
  readonly couldVote: number
}

const sql = `WITH power AS (
  SELECT delegate, arg_max(new_votes, id) AS power FROM delegate_votes_changed WHERE block_number <= $block GROUP BY delegate
), held AS (
  SELECT delegator, arg_max(to_delegate, id) AS delegate FROM delegate_changed WHERE block_number <= $block GROUP BY delegator
), delegators AS (SELECT delegate, count(*) AS count FROM held GROUP BY delegate),
cast_by AS (
  SELECT voter, count(DISTINCT contract || proposal_id::VARCHAR) AS count
  FROM (
    SELECT voter, contract, proposal_id FROM vote_cast WHERE block_number <= $block AND weight > 0
    UNION ALL
    SELECT voter, contract, proposal_id FROM vote_cast_with_params WHERE block_number <= $block AND weight > 0
  )
  GROUP BY voter
), begun AS (
  SELECT contract, proposal_id, min(vote_start) AS vote_start FROM proposal_created WHERE block_number <= $block AND vote_start < $block
  GROUP BY contract, proposal_id
), at_snapshot AS (
  SELECT changed.delegate, begun.contract, begun.proposal_id
  FROM begun
  JOIN delegate_votes_changed AS changed ON changed.block_number <= begun.vote_start
  GROUP BY changed.delegate, begun.contract, begun.proposal_id
  HAVING arg_max(changed.new_votes, changed.id) > 0
), could_vote AS (SELECT delegate, count(*) AS count FROM at_snapshot GROUP BY delegate)
SELECT power.delegate, power.power, coalesce(delegators.count, 0) AS delegators, coalesce(cast_by.count, 0) AS voted,
  coalesce(could_vote.count, 0) AS could_vote
FROM power
LEFT JOIN delegators ON delegators.delegate = power.delegate
LEFT JOIN cast_by ON cast_by.voter = power.delegate
LEFT JOIN could_vote ON could_vote.delegate = power.delegate
WHERE power.power > 0 OR cast_by.count > 0
ORDER BY power.power DESC, power.delegate`

/** Everybody who holds votes at a block or has voted, the strongest first. */
export async function delegatesAt(snapshot: Snapshot, block: BlockPoint): Promise<Delegate[]> {
  const rows = await snapshot.rows(sql, { block: block.number })
  return rows.map((row) => ({
    address: text(row, 'delegate'),
    power: bigOrNull(row, 'power') ?? 0n,
    delegators: integer(row, 'delegators'),
    voted: integer(row, 'voted'),
    couldVote: integer(row, 'could_vote'),
  }))
}

/** Fewest delegates that together have some votes; null when all together have fewer. */
export function fewestDelegates(delegates: readonly Delegate[], votes: bigint): number | null {
  const powers = delegates
    .filter(({ power }) => power > 0n)
    .map(({ address, power }) => ({ delegate: address, power }))
  return fewestFor(votes, powers)?.length ?? null
}
