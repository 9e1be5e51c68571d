import { amountTypeDefs } from './amount-type-defs.ts'
import { cohortTypeDefs } from './cohort-type-defs.ts'
import { concentrationTypeDefs } from './concentration-type-defs.ts'
import { durationTypeDefs } from './duration-type-defs.ts'
import { ratioTypeDefs } from './ratio-type-defs.ts'
import { splitTypeDefs } from './split-type-defs.ts'
import { treasuryTypeDefs } from './treasury-type-defs.ts'

/** What metrics of every shape share. */
const sharedTypeDefs = /* GraphQL */ `
"Width of a series' buckets. All are in UTC."
enum Granularity {
  "From a full hour to the next."
  HOUR
  "From 00:00 UTC to the next 00:00 UTC."
  DAY
  "From Monday 00:00 UTC to the next Monday (ISO weeks)."
  WEEK
  "From the first of a month, 00:00 UTC, to the first of the next."
  MONTH
  "From the first of January, April, July or October, 00:00 UTC, to the next of them."
  QUARTER
  "From the first of January, 00:00 UTC, to the next."
  YEAR
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
  "Seconds."
  SECONDS
  "Months of 30 days."
  MONTHS
  "Basis points: 10,000 = 100 %."
  BPS
  "USDC for one BTRST, the tokens’ decimals evened out: the numerator holds the factor 10^12."
  USDC_PER_BTRST
  "Blocks of the chain."
  BLOCKS
}

"What a number may be filtered and broken down by. A metric's definition says which of them its events tell."
enum Dimension {
  "Category of the job."
  CATEGORY
  "Address of the client."
  CLIENT
  "Address of the talent."
  TALENT
  "Address of the job's node."
  NODE
  "Which deployment of the protocol the event comes from."
  SOURCE
}

"A deployment of the protocol."
enum EventSource {
  "Our reference contracts."
  REFERENCE
  "Braintrust's own contracts on Ethereum mainnet."
  MAINNET
}

"What must hold of what is counted: all of the dimensions given, each with one of its values. A dimension that the metric does not have is refused."
input MetricFilter {
  "Ids of categories."
  category: [ID!]
  "Addresses of clients."
  client: [String!]
  "Addresses of talent."
  talent: [String!]
  "Addresses of nodes."
  node: [String!]
  "Deployments of the protocol."
  source: [EventSource!]
}

"What metrics are filed under."
enum MetricFamily {
  "Volume and projects."
  VOLUME
  "Fees and their conversion."
  FEES
  "Referrals."
  REFERRALS
  "The treasury."
  TREASURY
  "Jobs, clients and talent."
  MARKETPLACE
  "Screening."
  SCREENING
  "Disputes and juries."
  DISPUTES
  "Votes and delegation."
  GOVERNANCE
}

"How a metric is made from its rows, which decides the type of its answer."
enum MetricShape {
  "A sum over a window."
  AMOUNT
  "A quotient of two sums over a window."
  RATIO
  "A state at a moment."
  MOMENT
  "A quotient of a state at a moment."
  MOMENT_RATIO
  "Times between two events."
  DURATION
  "A whole in named parts."
  SPLIT
  "How unevenly something is held."
  CONCENTRATION
  "Who comes back."
  COHORT
  "Holdings by wallet and token."
  BALANCES
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

"Where the true share of a few cases may well lie: Wilson's score interval at 95 %."
type Interval {
  "Lower end, a decimal string from 0 to 1 with at most 9 decimals, cut."
  low: String!
  "Upper end, likewise."
  high: String!
}

"One version of a definition."
type MetricVersion {
  "From 1."
  version: Int!
  "ISO date from which it was the one in force."
  since: String!
  "What changed."
  change: String!
}

"A metric as people may read, question and recompute it."
type MetricDefinition {
  "Stable id; also the name of its field on Query."
  id: ID!
  "What it is filed under."
  family: MetricFamily!
  "How it is made from its rows."
  shape: MetricShape!
  "Short name."
  title: String!
  "Unit of its value."
  unit: Unit!
  "What it measures, in words."
  definition: String!
  "The same as a formula over event parameters."
  formula: String!
  "What it does not say."
  caveats: [String!]!
  "The mistake that it invites."
  whenNotToUse: String!
  "Version in force. Rises when the definition changes; numbers of different versions must not be compared."
  version: Int!
  "Every version, oldest first."
  history: [MetricVersion!]!
  "Where the definition is from: a number in the list of metrics."
  source: String!
  "Names of the contract events it reads."
  events: [String!]!
  "What it can be filtered and broken down by."
  dimensions: [Dimension!]!
  "True when it has a window; else it is of the block's own moment."
  windowed: Boolean!
  "Names of the fields on Query that answer it."
  fields: [String!]!
  "Its file in the repository."
  codePath: String!
  "The SQL that runs, over one table an event. $block is the as-of block, $time its time. Rows are summed over [from, to) by booked_at (unix seconds), or by the moments that the SQL joins."
  sql: String!
}

"""
A proof that anyone can check: repeat the query and compare the hash, or recompute the number from the contracts' logs. The same question as
of the same block has the same proof, before and after new blocks, restarts and rebuilds of the ledger.
"""
type MetricProof {
  "EIP-155 chain id."
  chainId: Int!
  "Number of the block that the answer is for."
  blockNumber: Int!
  "Its hash."
  blockHash: String!
  "Deployment id of the subgraph whose events were read; null while unknown."
  deployment: String
  "The metric."
  metricId: ID!
  "Version of its definition."
  metricVersion: Int!
  "Version of the rules that all metrics share."
  methodologyVersion: Int!
  "The field of Query that was asked."
  field: String!
  "Its arguments but for the block, as canonical JSON: keys sorted, no whitespace, what is absent left out, values of a filter sorted."
  parameters: String!
  "The exact result as canonical JSON: integers of the chain as decimal strings, quotients as numerator and denominator, nothing divided."
  result: String!
  "SHA-256 of result in UTF-8: 0x and 64 hex digits."
  resultHash: String!
  "The GraphQL query that repeats the answer, pinned to the block's hash."
  query: String!
  "Its variables, as canonical JSON."
  variables: String!
}

"What every answer of a metric has."
interface MetricAnswer {
  "What the metric means."
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "What it counts."
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
}
`

/** What metrics answer with: one type a shape, whatever the metric. The fields themselves are made from the registry. */
export const metricTypeDefs: readonly string[] = [
  sharedTypeDefs,
  amountTypeDefs,
  ratioTypeDefs,
  durationTypeDefs,
  splitTypeDefs,
  concentrationTypeDefs,
  cohortTypeDefs,
  treasuryTypeDefs,
]
