/** What a metric answers whose shape is cohorts. */
export const cohortTypeDefs = /* GraphQL */ `
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
`
