import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import type { Proposal } from '../lists/proposals.ts'
import { bigOrNull, integer, text } from '../lists/read-row.ts'

/** One proposal's vote, and what is needed to ask for its voters. Addresses in lower case. */
export interface Poll {
  readonly proposal: Proposal
  readonly governor: string
  /** Number on-chain. */
  readonly number: bigint
  /** Newest block whose delegated votes are known to count: the snapshot, or the answer's block while that is earlier. */
  readonly snapshotBlock: number
}

/** Where a proposal was made. */
export async function pollOf(snapshot: Snapshot, block: BlockPoint, proposal: Proposal): Promise<Poll> {
  const [row] = await snapshot.rows(
    'SELECT contract, proposal_id FROM proposal_created WHERE transaction_hash = $hash AND block_number <= $block ORDER BY id',
    { hash: proposal.transactionHash, block: block.number },
  )
  if (row === undefined) throw new RangeError(`Proposal ${proposal.id} has no event.`)
  return {
    proposal,
    governor: text(row, 'contract'),
    number: bigOrNull(row, 'proposal_id') ?? 0n,
    snapshotBlock: Math.min(proposal.voteStartBlock, block.number),
  }
}

const votesSql = `SELECT voter, support, weight, reason, block_number, timestamp, transaction_hash, id FROM (
  SELECT contract, proposal_id, voter, support, weight, reason, block_number, timestamp, transaction_hash, id FROM vote_cast
  UNION ALL
  SELECT contract, proposal_id, voter, support, weight, reason, block_number, timestamp, transaction_hash, id FROM vote_cast_with_params
) WHERE contract = $governor AND proposal_id = $number::HUGEINT AND block_number <= $block`

/** A vote as it was cast. */
export interface Ballot {
  readonly voter: string
  readonly support: number
  readonly weight: bigint
  readonly reason: string
  readonly castBlock: number
  readonly castAt: number
  readonly transactionHash: string
}

/** Every vote on a proposal, in the order they were cast. */
export async function ballotsOf(snapshot: Snapshot, block: BlockPoint, poll: Poll): Promise<Ballot[]> {
  const rows = await snapshot.rows(`${votesSql} ORDER BY id`, {
    governor: poll.governor,
    number: poll.number.toString(),
    block: block.number,
  })
  return rows.map((row) => ({
    voter: text(row, 'voter'),
    support: integer(row, 'support'),
    weight: bigOrNull(row, 'weight') ?? 0n,
    reason: text(row, 'reason'),
    castBlock: integer(row, 'block_number'),
    castAt: Number(row.timestamp),
    transactionHash: text(row, 'transaction_hash'),
  }))
}

/** Votes that an address had at a block. */
export interface Power {
  readonly delegate: string
  readonly power: bigint
}

/** Every delegate with votes at a block, the strongest first; equal ones by address. */
export async function powersAt(snapshot: Snapshot, blockNumber: number): Promise<Power[]> {
  const rows = await snapshot.rows(
    `SELECT delegate, arg_max(new_votes, id) AS power FROM delegate_votes_changed WHERE block_number <= $block
GROUP BY delegate HAVING arg_max(new_votes, id) > 0 ORDER BY power DESC, delegate`,
    { block: blockNumber },
  )
  return rows.map((row) => ({ delegate: text(row, 'delegate'), power: bigOrNull(row, 'power') ?? 0n }))
}
