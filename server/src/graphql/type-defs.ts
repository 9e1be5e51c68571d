/**
 * The hand-written part of the API: scalars, answers, lists and status. Metric fields are added from the metric
 * registry (metric-fields.ts), so that a metric is still one file.
 */
export const baseTypeDefs = /* GraphQL */ `
scalar BigInt

scalar Timestamp

"Width of a series' buckets. All are in UTC."
enum Granularity {
  "From 00:00 UTC to the next 00:00 UTC."
  DAY
  "From Monday 00:00 UTC to the next Monday (ISO weeks)."
  WEEK
  "From the first of a month, 00:00 UTC, to the first of the next."
  MONTH
}

"What a number counts."
enum Unit {
  "US dollar coin, base units: 1,000,000 = 1 USDC."
  USDC
  "The network's token, base units: 10^18 = 1 BTRST."
  BTRST
  "A pure number between two amounts of one unit."
  RATIO
  "A number of things."
  COUNT
}

"The block an answer is for: the answer holds every event up to and with this block, and none after it."
type BlockRef {
  "Block number."
  number: Int!
  "Block hash, 0x and 64 hex digits. Number and hash together cite the answer."
  hash: String!
  "The block's own timestamp."
  timestamp: Timestamp!
}

"A quotient with the two exact integers it comes from."
type Ratio {
  "Above the line, exact."
  numerator: BigInt!
  "Below the line, exact."
  denominator: BigInt!
  "numerator / denominator as a decimal string, cut (not rounded) after at most 18 decimals. Null when the denominator is 0: no data, neither 0 nor 100 %."
  value: String
}

"A metric as people may read, question and recompute it."
type MetricDefinition {
  "Stable id; also the name of its field on Query."
  id: ID!
  "Short name."
  title: String!
  "Unit of its value."
  unit: Unit!
  "What it measures, in words."
  definition: String!
  "The same as a formula over event parameters."
  formula: String!
  "What it does not say, and when not to use it."
  caveats: [String!]!
  "Rises when the definition changes; numbers of different versions must not be compared."
  version: Int!
  "Names of the contract events it reads."
  events: [String!]!
  "The SQL that runs, over one table an event. $block is the as-of block; the result is summed over [from, to) by the row's booked_at (unix seconds) where there is one."
  sql: String!
}

"An amount or a count, at a block."
type AmountAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "Exact, in base units of unit. May be negative where subtractions are booked in their own period."
  value: BigInt!
}

"A rate or an average, at a block."
type RatioAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "RATIO for rates; for an average the unit of its value, in base units."
  unit: Unit!
  ratio: Ratio!
  "Middle value in base units (mean of the two middle ones, cut to a whole unit, when their number is even). Null without data, and for metrics where it has no meaning."
  median: BigInt
}

"One bucket of an amount series."
type AmountPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "Exact, in base units; 0 where nothing happened."
  value: BigInt!
}

"One bucket of a ratio series."
type RatioPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "Its value is null where the denominator is 0."
  ratio: Ratio!
  "Null without data, and for metrics where it has no meaning."
  median: BigInt
}

"An amount over time, without gaps. Its values add up to the total of the same window."
type AmountSeries {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  granularity: Granularity!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [AmountPoint!]!
}

"A rate or an average over time, without gaps."
type RatioSeries {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "RATIO for rates; for an average the unit of its value, in base units."
  unit: Unit!
  granularity: Granularity!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [RatioPoint!]!
}

"What a wallet holds of one token."
type TokenBalance {
  "USDC or BTRST."
  token: Unit!
  "The token contract, checksummed."
  address: String!
  "Transfers in minus transfers out, base units."
  value: BigInt!
}

"Holdings of the treasury, at a block."
type TreasuryAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "The timelock that holds the treasury, checksummed. Null before the governor has named one."
  wallet: String
  "One entry a known token; empty while there is no wallet."
  balances: [TokenBalance!]!
}

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
  "Not settled in time; evidence is being collected."
  EVIDENCE
  "Ended by agreement."
  SETTLED
  "Ended by a ruling."
  RULED
}

"Where a governance proposal stands at the answer's block, by the governor's own rules (by blocks, never by clock)."
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
  "Current budget, USDC base units."
  budget: BigInt!
  "People wanted (current)."
  positions: Int!
  "Bids not withdrawn."
  bids: Int!
  "Engagements accepted."
  accepted: Int!
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
  status: InvoiceStatus!
  submittedAt: Timestamp!
  "From then on anyone may release a verified invoice."
  dueAt: Timestamp!
  "Null while unpaid."
  paidAt: Timestamp
  "Went to the talent; null while unpaid."
  paidTalentAmount: BigInt
  "Went to the treasury; null while unpaid."
  paidFeeAmount: BigInt
  "Its newest dispute; null when never disputed."
  disputeId: ID
  "Transaction that submitted it."
  transactionHash: String!
  submittedBlock: Int!
}

"A dispute about one invoice. The claim and the counterclaim each name the talent's share."
type Dispute {
  "Number the jury gave it, from 1."
  id: ID!
  "The disputed invoice."
  invoiceId: ID!
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
  createdAt: Timestamp!
  "End of the response period."
  respondBy: Timestamp!
  "When it was settled or ruled; null while open."
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
}

"A governance proposal with its tally at the answer's block."
type Proposal {
  "Number the governor gave it."
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
  "BTRST base units needed of for + abstain: total supply x quorum numerator / 10,000 at voteStartBlock (at the answer's block while that is earlier)."
  quorum: BigInt!
  "(for + abstain) / quorum."
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

"A kind of work that jobs are filed under."
type Category {
  id: Int!
  name: String!
  "False once retired: no new jobs."
  active: Boolean!
}

"How fresh the numbers are."
enum SyncState {
  "The ledger holds everything the subgraph has, and the subgraph is at the chain's head."
  SYNCED
  "The ledger is still reading what the subgraph has; numbers are right for the block they state, which is not the newest."
  SYNCING
  "The subgraph answers but is behind the chain."
  STALE
  "The subgraph has stopped indexing; numbers stay as they were."
  HALTED
  "The subgraph does not answer; numbers stay as they were."
  UNREACHABLE
}

"Health of the data."
type Status {
  state: SyncState!
  "What is the matter and what to try, as a sentence; null when SYNCED."
  message: String
  "EIP-155 chain id."
  chainId: Int!
  "Deployment id of the subgraph that was mirrored; null before the first answer."
  deployment: String
  "Fingerprint of the event tables that this server reads."
  schemaVersion: String!
  "The block answers are for by default; null before anything was read."
  ledger: BlockRef
  "Newest block the subgraph has indexed; null when unknown."
  subgraphHead: Int
  "Newest block of the chain; null when unknown or no RPC endpoint is set."
  chainHead: Int
  "Blocks between the chain's head (else the subgraph's) and the ledger; null when unknown."
  lag: Int
  "Server clock when the ledger was last found equal to the subgraph; null before."
  ledgerSyncedAt: Timestamp
  "As the subgraph says; never trusted alone."
  hasIndexingErrors: Boolean!
  "Events in the ledger."
  events: Int!
  "Event values too large for the ledger (above 2^127 - 1), kept apart as text; metrics that would need one refuse to answer."
  oversizedValues: Int!
}

type Query {
  "How fresh the data is."
  status: Status!
  "Every metric's definition."
  metrics: [MetricDefinition!]!
  "Job categories, oldest first."
  categories("Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int): [Category!]!
  "Jobs, newest first."
  jobs(
    "Block number the answer is for; the newest the ledger holds when absent."
    asOfBlock: Int
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: JobStatus
    categoryId: Int
    "Part of the title, upper or lower case, at most 100 characters; or a whole job id."
    search: String
  ): JobConnection!
  "Invoices, newest first."
  invoices(
    "Block number the answer is for; the newest the ledger holds when absent."
    asOfBlock: Int
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: InvoiceStatus
    "Address of its client or talent."
    party: String
  ): InvoiceConnection!
  "Disputes, newest first."
  disputes(
    "Block number the answer is for; the newest the ledger holds when absent."
    asOfBlock: Int
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: DisputeStatus
  ): DisputeConnection!
  "Governance proposals, newest first, with tallies and quorum progress."
  proposals(
    "Block number the answer is for; the newest the ledger holds when absent."
    asOfBlock: Int
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
  ): ProposalConnection!
  "One job; null when there is none with this id at the block."
  job(id: ID!, "Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int): Job
  "One invoice; null when there is none with this id at the block."
  invoice(id: ID!, "Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int): Invoice
  "One dispute; null when there is none with this id at the block."
  dispute(id: ID!, "Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int): Dispute
  "One governance proposal; null when there is none with this id at the block."
  proposal(id: ID!, "Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int): Proposal
}
`
