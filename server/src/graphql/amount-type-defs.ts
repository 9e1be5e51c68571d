/** What a metric answers whose shape is an amount. */
export const amountTypeDefs = /* GraphQL */ `
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
`
