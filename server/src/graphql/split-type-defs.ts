/** What a metric answers whose shape is a split by kinds. */
export const splitTypeDefs = /* GraphQL */ `
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
`
