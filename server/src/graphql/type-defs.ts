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

"What is held of one token."
type TokenBalance {
  "USDC or BTRST."
  token: Unit!
  "The token contract, checksummed."
  address: String!
  "Transfers in minus transfers out, base units."
  value: BigInt!
}

"An address that is part of the treasury."
type TreasuryWallet {
  "Checksummed."
  address: String!
  "Its public name as token holders attested it, on-chain text; null for a timelock that was not attested."
  label: String
  "What it holds, one entry a known token."
  balances: [TokenBalance!]!
}

"Holdings of the treasury, at a block."
type TreasuryAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "The timelock, one of the wallets, checksummed. Null before the governor has named one."
  wallet: String
  "The timelock first, then the wallets that token holders attested; empty before there is one."
  wallets: [TreasuryWallet!]!
  "The sum over all wallets, one entry a known token; empty while there is no wallet."
  balances: [TokenBalance!]!
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

"What live listeners are told: the whole present, each time. Whoever missed a message has missed nothing."
type LiveUpdate {
  "The block that answers are for from now on; null while the ledger holds none."
  block: BlockRef
  "Counts rollbacks of the ledger."
  epoch: Int!
  "True when the chain was reorganised since this listener's last message: read again what you hold, whatever its block."
  rolledBack: Boolean!
  "How fresh that is: state, lag and what is the matter."
  status: Status!
}

"By graphql-ws (subprotocol graphql-transport-ws) on the address of the queries; GET /live gives the same as server-sent events."
type Subscription {
  "The present at once, then every new block, rollback and change of state. A slow listener gets the newest, not all in between."
  live: LiveUpdate!
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
