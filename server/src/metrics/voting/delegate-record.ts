import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { proposalIdOf } from '../lists/governor-rules.ts'
import type { Proposal } from '../lists/proposals.ts'
import { bigOrNull, integerOrNull, secondsOrNull, text, textOrNull } from '../lists/read-row.ts'
import type { Ballot } from './poll.ts'

/** What somebody did with a proposal at whose snapshot they had votes, or on which they voted. */
export interface DelegateVote {
  readonly proposal: Proposal
  /** Votes at the snapshot. */
  readonly power: bigint
  /** Null when they did not vote. */
  readonly ballot: Ballot | null
}

const sql = `WITH vote AS (
  SELECT contract, proposal_id, voter, support, weight, reason, block_number, timestamp, transaction_hash FROM vote_cast
  WHERE voter = $address AND block_number <= $block
  UNION ALL
  SELECT contract, proposal_id, voter, support, weight, reason, block_number, timestamp, transaction_hash FROM vote_cast_with_params
  WHERE voter = $address AND block_number <= $block
)
SELECT created.source, created.proposal_id, vote.voter, vote.support, vote.weight, vote.reason, vote.block_number AS cast_block,
  vote.timestamp AS cast_at, vote.transaction_hash,
  (
    SELECT arg_max(changed.new_votes, changed.id) FROM delegate_votes_changed AS changed
    WHERE changed.delegate = $address AND changed.block_number <= created.vote_start
  ) AS power
FROM proposal_created AS created
LEFT JOIN vote ON vote.contract = created.contract AND vote.proposal_id = created.proposal_id
WHERE created.block_number <= $block AND created.vote_start < $block
ORDER BY created.id DESC`

/**
 * The record of one address over some proposals, in their order; those whose vote has not begun are left out.
 * @param address in lower case.
 */
export async function delegateRecord(
  snapshot: Snapshot,
  block: BlockPoint,
  proposals: readonly Proposal[],
  address: string,
): Promise<DelegateVote[]> {
  const rows = await snapshot.rows(sql, { block: block.number, address })
  return rows.flatMap((row): DelegateVote[] => {
    const id = proposalIdOf(
      text(row, 'source') === 'MAINNET' ? 'MAINNET' : 'REFERENCE',
      text(row, 'proposal_id'),
    )
    const proposal = proposals.find((candidate) => candidate.id === id)
    const power = bigOrNull(row, 'power') ?? 0n
    const support = integerOrNull(row, 'support')
    if (proposal === undefined || (power === 0n && support === null)) return []
    if (support === null) return [{ proposal, power, ballot: null }]
    const ballot = {
      voter: address,
      support,
      weight: bigOrNull(row, 'weight') ?? 0n,
      reason: textOrNull(row, 'reason') ?? '',
      castBlock: integerOrNull(row, 'cast_block') ?? 0,
      castAt: secondsOrNull(row, 'cast_at') ?? 0,
      transactionHash: text(row, 'transaction_hash'),
    }
    return [{ proposal, power, ballot }]
  })
}
