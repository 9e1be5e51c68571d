/** The governor's own rules (OpenZeppelin Governor with simple counting, quorum fraction and timelock), at a block. */
export type ProposalState =
  | 'PENDING'
  | 'ACTIVE'
  | 'CANCELED'
  | 'DEFEATED'
  | 'SUCCEEDED'
  | 'QUEUED'
  | 'EXECUTED'

export interface ProposalFacts {
  /** Votes count by balances at this block; voting begins after it. */
  readonly voteStart: bigint
  /** Last block of voting. */
  readonly voteEnd: bigint
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  readonly quorum: bigint
  readonly queued: boolean
  readonly executed: boolean
  /** By the governor, or by the timelock after it was queued. */
  readonly canceled: boolean
}

/** State at a block: by blocks, never by clock. */
export function proposalState(facts: ProposalFacts, block: number): ProposalState {
  if (facts.executed) return 'EXECUTED'
  if (facts.canceled) return 'CANCELED'
  if (facts.voteStart >= BigInt(block)) return 'PENDING'
  if (facts.voteEnd >= BigInt(block)) return 'ACTIVE'
  const quorumReached = facts.forVotes + facts.abstainVotes >= facts.quorum
  if (!quorumReached || facts.forVotes <= facts.againstVotes) return 'DEFEATED'
  return facts.queued ? 'QUEUED' : 'SUCCEEDED'
}
