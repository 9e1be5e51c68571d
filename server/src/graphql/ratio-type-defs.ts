/** What a metric answers whose shape is a ratio. */
export const ratioTypeDefs = /* GraphQL */ `
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
`
