import type { GovernorRules } from './governor-rules.ts'

/** Where a proposal stands by its governor's own rules: OpenZeppelin's with a timelock, or GovernorAlpha on mainnet. */
export type ProposalState =
  | 'PENDING'
  | 'ACTIVE'
  | 'CANCELED'
  | 'DEFEATED'
  | 'SUCCEEDED'
  | 'QUEUED'
  | 'EXPIRED'
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
  /** From when it may be carried out, unix seconds; null unless it was queued. */
  readonly eta: bigint | null
  readonly executed: boolean
  /** By the governor, or by the timelock after it was queued. */
  readonly canceled: boolean
}

/** Votes that count for the quorum. */
export function votesForQuorum(
  { forVotes, abstainVotes }: Pick<ProposalFacts, 'forVotes' | 'abstainVotes'>,
  { abstainCounts }: GovernorRules,
): bigint {
  return abstainCounts ? forVotes + abstainVotes : forVotes
}

/** State at a block: votes go by blocks, never by clock; only the timelock's times are those of blocks. */
export function proposalState(
  facts: ProposalFacts,
  block: { readonly number: number; readonly timestamp: number },
  rules: GovernorRules,
): ProposalState {
  if (facts.executed) return 'EXECUTED'
  if (facts.canceled) return 'CANCELED'
  if (facts.voteStart >= BigInt(block.number)) return 'PENDING'
  if (facts.voteEnd >= BigInt(block.number)) return 'ACTIVE'
  const quorumReached = votesForQuorum(facts, rules) >= facts.quorum
  if (!quorumReached || facts.forVotes <= facts.againstVotes) return 'DEFEATED'
  if (!facts.queued) return 'SUCCEEDED'
  const { gracePeriod } = rules
  const expires = facts.eta !== null && gracePeriod !== undefined ? facts.eta + gracePeriod : undefined
  return expires !== undefined && BigInt(block.timestamp) >= expires ? 'EXPIRED' : 'QUEUED'
}
