/** What a metric answers whose shape is a concentration. */
export const concentrationTypeDefs = /* GraphQL */ `
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
`
