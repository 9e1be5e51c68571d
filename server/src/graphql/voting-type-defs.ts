import { asOfArgs } from './as-of-type-defs.ts'

/** What voters need beside the proposals themselves. */
export const votingTypeDefs = /* GraphQL */ `
"A choice in a governance vote."
enum VoteSupport {
  AGAINST
  FOR
  ABSTAIN
  "A number that the governor does not know; it counts for nothing."
  OTHER
}

"A vote on a proposal."
type Ballot {
  "Checksummed address."
  voter: String!
  "What was voted for."
  support: VoteSupport!
  "Voting power, BTRST base units; may be 0."
  weight: BigInt!
  "As the voter wrote it, on-chain text; may be empty."
  reason: String!
  "Block in which the vote was cast."
  castBlock: Int!
  "That block's time."
  castAt: Timestamp!
  "Transaction that cast it, 0x and 64 hex digits."
  transactionHash: String!
}

"How a vote stood after a block with votes."
type TallyPoint {
  "Block after which the tally stood so."
  block: Int!
  "That block's time."
  timestamp: Timestamp!
  "BTRST base units."
  forVotes: BigInt!
  "BTRST base units."
  againstVotes: BigInt!
  "BTRST base units."
  abstainVotes: BigInt!
  "Votes that count for the quorum: for + abstain, on mainnet for alone; BTRST base units."
  quorumVotes: BigInt!
}

"Votes that a delegate has, or had at a snapshot."
type DelegatePower {
  "Checksummed address."
  delegate: String!
  "BTRST base units, above 0."
  power: BigInt!
}

"What one address can say in a vote."
type VoterPower {
  "Votes at the snapshot, those that others delegated included, BTRST base units. 0 for who delegated to somebody else, or to nobody."
  power: BigInt!
  "Whom the address had delegated to at the snapshot, checksummed; null when to nobody: its tokens do not vote then."
  delegate: String
  "How it voted; null when it did not."
  ballot: Ballot
  "How its delegate voted; null when that is itself, nobody, or did not vote."
  delegateBallot: Ballot
}

"Moments at which a proposal's metrics are pinned."
enum PinnedMoment {
  CREATED
  VOTE_START
  VOTE_END
  EXECUTED
  "30 days after the execution, else after the end of the vote."
  AFTER_30_DAYS
  "90 days after the execution, else after the end of the vote."
  AFTER_90_DAYS
  "The block of the answer."
  NOW
}

"How a pinned metric stands against the proposal's making."
type PinnedChange {
  "Of amounts and counts, in the metric's unit; null for ratios."
  difference: BigInt
  "Of amounts and counts: difference / the value then; null for ratios."
  relative: Ratio
  "Of ratios: the ratio less the ratio then, in percentage points / 100; null for amounts and counts."
  ratioDifference: Ratio
}

"One metric at one moment of a proposal: the same as the metric's own field answers with asOf."
type PinnedMetric {
  definition: MetricDefinition!
  unit: Unit!
  "Exact, for metrics that are an amount or a count; else null."
  value: BigInt
  "For metrics that are a ratio; else null."
  ratio: Ratio
  "Against the proposal's making; null for that moment itself."
  change: PinnedChange
  "How to check it: the proof of the metric's own field at this block."
  proof: MetricProof!
}

"The network as it was at a moment of a proposal."
type PinnedMetrics {
  "Which moment of the proposal."
  moment: PinnedMoment!
  "The block that they are for; null when the moment has not come."
  block: BlockRef
  "Why there is no block, as a sentence; null when there is one."
  reason: String
  "Empty without a block. Always the same metrics in the same order."
  metrics: [PinnedMetric!]!
}

"A governance proposal's vote, reckoned for voters."
type ProposalVote {
  "The block it is for."
  block: BlockRef!
  "The proposal, as it stood at the block."
  proposal: Proposal!
  "Blocks left in which votes can be cast; 0 when the vote is over, and before it the blocks until it ends."
  blocksLeft: Int!
  "blocksLeft x the average time of the blocks before: an estimate, since votes end by blocks. Null while nothing tells it."
  secondsLeftEstimate: Int
  "Delegated votes at the snapshot (at the block, while that is earlier), BTRST base units."
  delegatedVotes: BigInt!
  "Weight cast / delegated votes at the snapshot."
  turnout: Ratio!
  "Votes that count for the quorum and are still missing, BTRST base units; 0 once it is reached."
  quorumMissing: BigInt!
  "The fewest delegates who have not voted and who together would reach the quorum, the strongest first; null when all of them would not."
  couldFill: [DelegatePower!]
  "Delegates who have not voted, the strongest first."
  nonVoters("How many, 1 to 200." first: Int = 50): [DelegatePower!]!
  "How many they are."
  nonVoterCount: Int!
  "Votes, newest first."
  ballots("How many, 1 to 200." first: Int = 50): [Ballot!]!
  "A point for each block with votes, oldest first; at most 1,000, evenly thinned."
  tally: [TallyPoint!]!
  "What an address can say in it."
  voter(address: String!): VoterPower!
  "The network then and later."
  pinned: [PinnedMetrics!]!
}

"Somebody who holds votes, and what they did with them."
type Delegate {
  "Place among all by power, from 1."
  rank: Int!
  "Checksummed."
  address: String!
  "Votes at the block, BTRST base units."
  power: BigInt!
  "Share of all delegated votes."
  share: Ratio!
  "Holders who delegate to it."
  delegators: Int!
  "Proposals it voted on with weight / proposals at whose snapshot it had votes."
  participation: Ratio!
}

"Everybody who holds votes or has voted."
type DelegateList {
  "The block it is for."
  block: BlockRef!
  "Delegates there are, over all pages."
  totalCount: Int!
  "Sum of all votes, BTRST base units."
  delegatedVotes: BigInt!
  "Fewest delegates with more than half of the delegated votes; null without any."
  fewestForMajority: Int
  "Fewest delegates who together reach the newest proposal's quorum; null without a proposal, or when all of them do not."
  fewestForQuorum: Int
  "The strongest first; equal ones by address."
  nodes: [Delegate!]!
}

"What somebody did with a proposal at whose snapshot they had votes, or on which they voted."
type DelegateVote {
  "The proposal voted on."
  proposal: Proposal!
  "Votes at the snapshot, BTRST base units; 0 for a vote without weight."
  power: BigInt!
  "Null when they did not vote, or not yet."
  ballot: Ballot
}

"A delegate's record."
type DelegateRecord {
  "The block it is for."
  block: BlockRef!
  "Who votes, with what they hold."
  delegate: Delegate!
  "Of the 200 newest proposals whose vote has begun, newest first."
  votes: [DelegateVote!]!
}

extend type Query {
  "A proposal's vote, reckoned for voters; null when there is no such proposal at the block."
  proposalVote(id: ID!, ${asOfArgs}): ProposalVote
  "Who holds votes, and what they did with them."
  delegates("How many, 1 to 200." first: Int = 50, "How many to leave out before." offset: Int = 0, ${asOfArgs}): DelegateList!
  "A delegate's record; null for an address that holds no votes at the block and never voted with weight."
  delegate(address: String!, ${asOfArgs}): DelegateRecord
}
`
