/** What metrics answer with: one type a shape, whatever the metric. The fields themselves are made from the registry. */
export const metricTypeDefs = /* GraphQL */ `
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
  "USDC base units for one BTRST base unit: times 10^12 it is dollars for one BTRST."
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

"An amount or a count, at a block."
type AmountAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "Exact, in base units of unit. May be negative where subtractions are booked in their own period."
  value: BigInt!
}

"A rate or an average, at a block."
type RatioAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "RATIO for rates; for an average the unit of its value, in base units."
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "Its value is null where the denominator is 0."
  ratio: Ratio!
  "Middle value in base units (mean of the two middle ones, cut to a whole unit, when their number is even). Null without data, for metrics where it has no meaning, and in cumulative series."
  median: BigInt
  "Null without data, and for metrics whose parts are not counts."
  interval: Interval
}

"One bucket of an amount series."
type AmountPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "Exact, in base units; 0 where nothing happened. Of a metric of a moment: its state at the bucket's end, or at the block while the bucket is not over."
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
  "Middle value in base units (mean of the two middle ones, cut to a whole unit, when their number is even). Null without data, for metrics where it has no meaning, and in cumulative series."
  median: BigInt
  "Null without data, and for metrics whose parts are not counts."
  interval: Interval
}

"An amount over time, without gaps. Unless cumulative, or of a metric of a moment, its values add up to the total of the same window."
type AmountSeries implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "True when each bucket holds everything up to its end."
  cumulative: Boolean!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [AmountPoint!]!
}

"A rate or an average over time, without gaps."
type RatioSeries implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "RATIO for rates; for an average the unit of its value, in base units."
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "True when each bucket holds everything up to its end."
  cumulative: Boolean!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [RatioPoint!]!
}

"One part of an amount."
type AmountPart {
  "The category's id, the address in lower case, or the source; null where the events do not tell it."
  key: String
  "Exact, in base units."
  value: BigInt!
}

"What is not among the parts."
type AmountOthers {
  "How many parts it sums."
  count: Int!
  "Exact, in base units."
  value: BigInt!
}

"An amount by a dimension."
type AmountBreakdown implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "What it is broken down by."
  dimension: Dimension!
  "The largest first; equal ones by their key."
  parts: [AmountPart!]!
  "The rest, summed."
  others: AmountOthers!
  "Parts and others together."
  total: BigInt!
}

"One part of a rate or an average."
type RatioPart {
  "The category's id, the address in lower case, or the source; null where the events do not tell it."
  key: String
  "Its value is null where the denominator is 0."
  ratio: Ratio!
  "Middle value in base units (mean of the two middle ones, cut to a whole unit, when their number is even). Null without data, for metrics where it has no meaning, and in cumulative series."
  median: BigInt
  "Null without data, and for metrics whose parts are not counts."
  interval: Interval
}

"What is not among the parts."
type RatioOthers {
  "How many parts it sums."
  count: Int!
  "Numerators and denominators summed."
  ratio: Ratio!
}

"A rate or an average by a dimension."
type RatioBreakdown implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  "RATIO for rates; for an average the unit of its value, in base units."
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "What it is broken down by."
  dimension: Dimension!
  "Those with the largest denominators first: a rate of few cases says little."
  parts: [RatioPart!]!
  "The rest, summed."
  others: RatioOthers!
  "Parts and others together."
  total: Ratio!
}

"How long something takes. All times in seconds."
type Duration {
  "Cases that have ended."
  closed: Int!
  "Cases that have not."
  open: Int!
  "Exact middle of the ended ones (of two, their mean cut to a whole second); null without any. Too low where many are open: see survivalMedian."
  median: BigInt
  "Of the ended ones."
  mean: Ratio!
  "Kaplan and Meier's median: the time by which half of all cases end, when those still open count as lasting at least until the block. Null when fewer than half have."
  survivalMedian: BigInt
  "Lower end of its 95 % interval (Brookmeyer and Crowley, log-log); null when the data does not tell it."
  survivalLow: BigInt
  "Upper end; null when the data does not tell it."
  survivalHigh: BigInt
  "How long the oldest open case has lasted; null without any."
  oldestOpen: BigInt
}

"How long something takes, at a block, for cases that began in the window."
type DurationAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "Counts and times."
  duration: Duration!
}

"One bucket of a duration series."
type DurationPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "Of the cases that began in the bucket, as they stand at the answer's block."
  duration: Duration!
}

"How long something takes, by when it began, without gaps."
type DurationSeries implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [DurationPoint!]!
}

"One part of a whole."
type SplitPart {
  "Stable name."
  key: ID!
  "Name for people."
  title: String!
  "Exact, in base units."
  value: BigInt!
  "value / total."
  share: Ratio!
}

"A whole in its parts."
type Split {
  "The parts' sum."
  total: BigInt!
  "Every part there is, in a fixed order; 0 where nothing happened."
  parts: [SplitPart!]!
}

"A whole in its parts, at a block."
type SplitAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "The parts."
  split: Split!
}

"One bucket of a series of splits."
type SplitPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "The parts of the bucket, or at its end for a metric of a moment."
  split: Split!
}

"A whole in its parts over time, without gaps."
type SplitSeries implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [SplitPoint!]!
}

"How unevenly a total is held."
type Concentration {
  "Parties that hold more than 0."
  parties: Int!
  "What they hold together, in base units."
  total: BigInt!
  "Herfindahl and Hirschman's index, 0 to 10,000: 10,000 x the sum of the squared shares."
  hhi: Ratio!
  "Gini's coefficient over the parties: 0 when all hold the same, near 1 when one holds all."
  gini: Ratio!
  "Share of the ten largest."
  top10: Ratio!
  "Fewest parties that hold more than half together; null without any."
  nakamoto: Int
}

"How unevenly something is held, at a block."
type ConcentrationAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "The figures."
  concentration: Concentration!
}

"One bucket of a series of concentrations."
type ConcentrationPoint {
  "First second of the bucket."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "True when the bucket is not over at the answer's block, or cut by from or to."
  partial: Boolean!
  "Of the bucket, or at its end for a metric of a moment."
  concentration: Concentration!
}

"How unevenly something is held over time, without gaps."
type ConcentrationSeries implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "Oldest first, every bucket present; empty when the ledger holds no event."
  points: [ConcentrationPoint!]!
}

"What a cohort did in one period."
type CohortPeriod {
  "Periods after the cohort's own, which is 0."
  index: Int!
  "First second of the period."
  start: Timestamp!
  "Parties of the cohort that were active; null while the period is not over at the block."
  active: Int
  "Sum of what they did, in base units; null while the period is not over."
  value: BigInt
  "active / the cohort's size; null while the period is not over."
  retention: Ratio
  "value / the value of period 0; null while the period is not over."
  valueRetention: Ratio
}

"Parties that began in one period."
type Cohort {
  "First second of its own period."
  start: Timestamp!
  "First second after it."
  end: Timestamp!
  "Parties that began in it."
  size: Int!
  "Its own period and every later one up to the block."
  periods: [CohortPeriod!]!
}

"Who comes back, at a block."
type CohortAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  granularity: Granularity!
  "Cohorts whose period touches the window, oldest first."
  cohorts: [Cohort!]!
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
type TreasuryAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "The timelock, one of the wallets, checksummed. Null before the governor has named one."
  wallet: String
  "The timelock first, then the wallets that token holders attested; empty before there is one."
  wallets: [TreasuryWallet!]!
  "The sum over all wallets, one entry a known token; empty while there is no wallet."
  balances: [TokenBalance!]!
}
`
