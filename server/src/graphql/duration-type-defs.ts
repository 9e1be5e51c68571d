/** What a metric answers whose shape is a duration. */
export const durationTypeDefs = /* GraphQL */ `
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
`
