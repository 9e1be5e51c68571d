import { asOfArgs } from './as-of-type-defs.ts'

/** Events that may explain a turn of a curve. */
export const landmarkTypeDefs = /* GraphQL */ `
"What a landmark is."
enum LandmarkKind {
  "The marketplace fee for new engagements was changed: FeeBpsUpdated."
  FEE_CHANGED
  "A governance proposal was carried out: ProposalExecuted."
  PROPOSAL_EXECUTED
  "A dispute was opened: DisputeCreated."
  DISPUTE_OPENED
}

"An event of the chain that may explain a turn of a curve."
type Landmark {
  "What happened."
  kind: LandmarkKind!
  "Time of its block."
  timestamp: Timestamp!
  "Number of its block."
  blockNumber: Int!
  "Position of its log in the block, from 0."
  logIndex: Int!
  "Transaction that emitted it, 0x and 64 hex digits."
  transactionHash: String!
  "The proposal or the dispute; null for a change of the fee."
  subjectId: ID
  "The proposal's title, on-chain text; null for the others."
  title: String
  "Fee before, in 1/10,000; null unless it was changed."
  oldFeeBps: Int
  "Fee after, in 1/10,000; null unless it was changed."
  newFeeBps: Int
}

"Landmarks of a window."
type LandmarkList {
  "The block it is for."
  block: BlockRef!
  "How many there are in the window."
  totalCount: Int!
  "Newest first."
  nodes: [Landmark!]!
}

extend type Query {
  "Changes of the fee, executed proposals and opened disputes: what a chart marks below its curve."
  landmarks(
    ${asOfArgs}
    "First second of the window. From the beginning when absent."
    from: Timestamp
    "First second after the window. Up to the block when absent."
    to: Timestamp
    "How many, 1 to 200, the newest first."
    first: Int = 200
  ): LandmarkList!
}
`
