import { asOfArgs } from './as-of-type-defs.ts'

/**
 * The hand-written part of the API: scalars, answers, lists and status. Metric fields are added from the metric
 * registry (metric-fields.ts), so that a metric is still one file.
 */
export const baseTypeDefs = /* GraphQL */ `
scalar BigInt

scalar Timestamp

"The block an answer is for: the answer holds every event up to and with this block, and none after it."
type BlockRef {
  "Block number."
  number: Int!
  "Block hash, 0x and 64 hex digits. Number and hash together cite the answer."
  hash: String!
  "The block's own timestamp."
  timestamp: Timestamp!
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
  "Version of the rules that all metrics share; each metric's own is with its definition."
  methodologyVersion: Int!
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
  "Checks of the data, done again after every sync; null before the first."
  quality: QualityReport
  "The block that an as-of names, so that many questions can be asked about one block; the newest when nothing is named."
  block(${asOfArgs}): BlockRef!
  "Every metric's definition: the catalogue."
  metrics("Only those of one family." family: MetricFamily): [MetricDefinition!]!
  "One metric's definition; null when there is none with this id."
  metric(id: ID!): MetricDefinition
  "Job categories, oldest first."
  categories(${asOfArgs}): [Category!]!
  "Jobs, newest first."
  jobs(
    ${asOfArgs}
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
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: InvoiceStatus
    "Address of its client or talent."
    party: String
    "Those of one engagement."
    engagementId: ID
  ): InvoiceConnection!
  "Bids, newest first."
  bids(
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    "Those on one job."
    jobId: ID
    "Address of who bids."
    talent: String
    status: BidStatus
  ): BidConnection!
  "Disputes, newest first."
  disputes(
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: DisputeStatus
    "Of this category's jobs."
    categoryId: Int
    "Address of its claimant or respondent."
    party: String
  ): DisputeConnection!
  "Governance proposals, newest first, with tallies and quorum progress."
  proposals(
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    state: ProposalState
  ): ProposalConnection!
  "One job; null when there is none with this id at the block."
  job(id: ID!, ${asOfArgs}): Job
  "One invoice; null when there is none with this id at the block."
  invoice(id: ID!, ${asOfArgs}): Invoice
  "One dispute; null when there is none with this id at the block."
  dispute(id: ID!, ${asOfArgs}): Dispute
  "One governance proposal; null when there is none with this id at the block."
  proposal(id: ID!, ${asOfArgs}): Proposal
}
`
