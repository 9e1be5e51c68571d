/** What the lists are made of: jobs, invoices, disputes and proposals, their states and pages. */
export const listTypeDefs = /* GraphQL */ `
"Where a job stands."
enum JobStatus {
  "Taking bids."
  OPEN
  "Closed because every position was filled."
  FILLED
  "Closed by its client without filling it."
  CANCELLED
}

"Where an invoice stands."
enum InvoiceStatus {
  "Sent by the talent, not yet checked by a verifier."
  SUBMITTED
  "Checked; waits for payment."
  VERIFIED
  "Refused by a verifier."
  REJECTED
  "Taken back by the talent."
  CANCELLED
  "A dispute on it is open."
  DISPUTED
  "Paid, in whole or in part: by approval, by release when due, by settlement or by ruling."
  PAID
  "A dispute on it ended with nothing paid."
  RESOLVED
  "Paid and then refunded in full."
  REFUNDED
}

"Where a dispute stands."
enum DisputeStatus {
  "Waits for the respondent's answer."
  RESPONSE
  "The respondent named another share; either may still accept the other's."
  COUNTERCLAIMED
  "Not settled yet: evidence is collected, then the round's jury is drawn."
  EVIDENCE
  "The round's jurors vote in secret."
  COMMIT
  "The round's jurors open their votes."
  REVEAL
  "The round is ruled. After the first one a party may appeal, once; else the ruling can be carried out when the phase is over."
  APPEAL
  "Ended by agreement."
  SETTLED
  "Ended by a ruling that was carried out."
  RULED
}

"What jurors choose between."
enum DisputeRuling {
  "Neither; also a tie, and fewer opened votes than a majority of the seats. It gives the respondent's share."
  REFUSED
  "The share that the claimant named."
  CLAIMANT
  "The share that the respondent named."
  RESPONDENT
}

"Where a governance proposal stands at the answer's block, by its governor's own rules (votes by blocks, never by clock)."
enum ProposalState {
  "Voting has not begun."
  PENDING
  "Votes are being cast."
  ACTIVE
  "Withdrawn by its proposer or cancelled in the timelock."
  CANCELED
  "Voting ended without quorum or without a majority for."
  DEFEATED
  "Voting ended in favour; waits to be queued."
  SUCCEEDED
  "Waits in the timelock."
  QUEUED
  "Waited in mainnet's timelock for more than 14 days after its time, and can no longer be carried out. Our reference contracts have no such end."
  EXPIRED
  "Carried out."
  EXECUTED
}

"Where the next page begins."
type PageInfo {
  "True when there are more."
  hasNextPage: Boolean!
  "Pass as after to get the next page. Null on an empty page. Opaque."
  endCursor: String
}

"A job: one request for work, for one or more positions."
type Job {
  "Number the JobBoard gave it, from 1."
  id: ID!
  "Title from metadataURI when that is a data: URI with JSON that has one, at most 200 characters; null otherwise."
  title: String
  "Where its text is, as stored on-chain (current version)."
  metadataURI: String!
  "Name of its category; empty when the category was never named."
  category: String!
  "Number of its category."
  categoryId: Int!
  "Who posted it, checksummed address."
  client: String!
  "The node that handles it, checksummed address; null when it is open to all."
  node: String
  "Current budget, USDC base units."
  budget: BigInt!
  "People wanted (current)."
  positions: Int!
  "Bids not withdrawn."
  bids: Int!
  "Engagements accepted."
  accepted: Int!
  "Positions taken: engagements accepted, and offers that were not declined."
  committed: Int!
  status: JobStatus!
  postedAt: Timestamp!
  postedBlock: Int!
  "Transaction that posted it."
  transactionHash: String!
  "Sum of the current contracted values of its accepted engagements, USDC base units."
  contractedValue: BigInt!
  "Paid to its talent so far, fees apart, before refunds, USDC base units."
  paid: BigInt!
}

"A talent's invoice on an engagement."
type Invoice {
  "Number the escrow gave it, from 1."
  id: ID!
  "The engagement (one hire) it bills."
  engagementId: ID!
  "The job of that engagement."
  jobId: ID!
  "That job's title; null when it has none."
  jobTitle: String
  "Who pays, checksummed address."
  client: String!
  "Who is paid, checksummed address."
  talent: String!
  "What the talent asks, fee apart, USDC base units."
  amount: BigInt!
  "Fee rate frozen when the engagement was offered, in 1/10,000."
  feeBps: Int!
  "Fee owed on top: floor(amount * feeBps / 10,000), USDC base units."
  fee: BigInt!
  "What the client owes in all: amount + fee, USDC base units."
  total: BigInt!
  status: InvoiceStatus!
  submittedAt: Timestamp!
  "Start of the period billed."
  periodStart: Timestamp!
  "End of the period billed, not itself included."
  periodEnd: Timestamp!
  "The net term after submission; a verified invoice waits for its review too (see releasableAt)."
  dueAt: Timestamp!
  "From then on anyone may release it: dueAt, or its verification and the review period of that time, whichever is later. Null until verified, and where no review period is known."
  releasableAt: Timestamp
  "Null while unpaid."
  paidAt: Timestamp
  "Went to the talent; null while unpaid."
  paidTalentAmount: BigInt
  "Went to the fee converter, which buys BTRST with it for the treasury; null while unpaid."
  paidFeeAmount: BigInt
  "Given back by the talent so far, USDC base units."
  refunded: BigInt!
  "Its newest dispute; null when never disputed."
  disputeId: ID
  "Transaction that submitted it."
  transactionHash: String!
  submittedBlock: Int!
}

"What a bid's rate is for."
enum RateUnit {
  "An hour of work."
  HOURLY
  "All of the work."
  FIXED
}

"Where a bid stands."
enum BidStatus {
  "The client may make an offer on it."
  LIVE
  "Taken back by its talent."
  WITHDRAWN
  "An offer was made on it."
  TAKEN
}

"A talent's bid on a job."
type Bid {
  "Number the JobBoard gave it, from 1."
  id: ID!
  "The job it is on."
  jobId: ID!
  "Who bids, checksummed address."
  talent: String!
  "What the talent asks, fee apart, USDC base units."
  rate: BigInt!
  "What the rate is for; null when the event named no known unit."
  unit: RateUnit
  status: BidStatus!
  "Title from metadataURI when that is a data: URI with JSON that has one, at most 200 characters; null otherwise. On-chain text; it may hold anything."
  title: String
  "Where its text is, as stored on-chain."
  metadataURI: String!
  "The newest engagement offered on it; null while none was."
  engagementId: ID
  submittedAt: Timestamp!
  submittedBlock: Int!
  "Transaction that submitted it."
  transactionHash: String!
}

"A dispute about one invoice. The claim and the counterclaim each name the talent's share."
type Dispute {
  "Number the jury gave it, from 1."
  id: ID!
  "The disputed invoice."
  invoiceId: ID!
  "Category of its job; empty when it was never named, or the job is not known."
  category: String!
  "Who opened it, checksummed address."
  claimant: String!
  "The other party, checksummed address."
  respondent: String!
  "The invoice's amount, USDC base units."
  amountInDispute: BigInt!
  "Share of the amount that the claimant wants the talent to have, in 1/10,000."
  claimedTalentBps: Int!
  "Share that the respondent offers instead, in 1/10,000; null without a counterclaim."
  counterTalentBps: Int
  status: DisputeStatus!
  "Which jury: 0 for the first and before it, 1 from the appeal on."
  round: Int!
  "When the running phase ends; from then on anybody may move the dispute on. Null once it is over."
  phaseEndsAt: Timestamp
  "Jurors who got a seat by lot, in both rounds together."
  jurorsDrawn: Int!
  "What the newest round ruled; once the status is RULED, what was carried out. Null before a round ruled."
  ruling: DisputeRuling
  createdAt: Timestamp!
  "End of the response period."
  respondBy: Timestamp!
  "When it was settled or its ruling was carried out; null while open."
  resolvedAt: Timestamp
  "Share that the talent got, in 1/10,000; null while open."
  talentShareBps: Int
  "Transaction that opened it."
  transactionHash: String!
  createdBlock: Int!
}

"One call that a proposal makes when it is executed."
type ProposalAction {
  "Called contract, checksummed address."
  target: String!
  "Native coin sent along, wei."
  value: BigInt!
  "Call data, 0x hex."
  calldata: String!
  "The decoded call, such as ProtocolConfig.setFeeBps(1500); the selector when it is not known."
  summary: String!
  "Name of the called contract; null when it is none of this deployment's or of mainnet's: whatever the call looks like, what it does is not known."
  contract: String
  "The call in its parts; null when no interface we know reads it, and for a plain transfer of native coin."
  call: ProposalCall
}

"A decoded call."
type ProposalCall {
  "Contract whose interface it was read with: the called one's where that is known, else the first that has such a function."
  contract: String!
  "The function's name, such as setFeeBps."
  function: String!
  "In order."
  arguments: [CallArgument!]!
}

"One argument of a decoded call."
type CallArgument {
  "As the interface names it; empty when it does not."
  name: String!
  "Solidity type, such as uint16."
  type: String!
  "Digits, a checksummed address, 0x hex or the text itself (at most 2,000 characters); lists and structs as one text."
  value: String!
}

"A governance proposal with its tally at the answer's block."
type Proposal {
  "Number the governor gave it; alpha- stands before it on mainnet (alpha-7)."
  id: ID!
  "First line of the description, at most 200 characters."
  title: String!
  "The whole description as stored on-chain."
  description: String!
  "Checksummed address."
  proposer: String!
  state: ProposalState!
  "Votes count by the balance delegated at this block; voting begins after it."
  voteStartBlock: Int!
  "Last block in which a vote can be cast."
  voteEndBlock: Int!
  "From then on the timelock lets it be carried out; null unless it was queued."
  executableAt: Timestamp
  createdAt: Timestamp!
  createdBlock: Int!
  "BTRST base units."
  forVotes: BigInt!
  "BTRST base units."
  againstVotes: BigInt!
  "BTRST base units."
  abstainVotes: BigInt!
  "Voters with a weight above 0."
  voters: Int!
  "BTRST base units needed of for + abstain: total supply x quorum numerator / 10,000 at voteStartBlock (at the answer's block while that is earlier). On mainnet always 100,000 BTRST, needed of for alone."
  quorum: BigInt!
  "(for + abstain) / quorum; on mainnet for / quorum."
  quorumProgress: Ratio!
  actions: [ProposalAction!]!
  "Transaction that proposed it."
  transactionHash: String!
}

"A page of jobs, newest first."
type JobConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Job!]!
}

"A page of invoices, newest first."
type InvoiceConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Invoice!]!
}

"A page of bids, newest first."
type BidConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Bid!]!
}

"A page of disputes, newest first."
type DisputeConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Dispute!]!
}

"A page of proposals, newest first."
type ProposalConnection {
  "The block it is for."
  block: BlockRef!
  "How many there are, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Proposal!]!
}
`
