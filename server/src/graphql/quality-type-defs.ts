/** Checks of the data: what is asked, what was found. */
export const qualityTypeDefs = /* GraphQL */ `
"What became of a check."
enum CheckStatus {
  "The rule holds for everything that was looked at."
  PASS
  "It does not; offenders names where."
  FAIL
  "It could not be done; reason says why."
  SKIPPED
}

"One thing that is not as its rule demands."
type CheckOffender {
  "The row, or the sum, it is about."
  subject: String!
  "Block of the row; null for a sum over many."
  blockNumber: Int
  "What the rule demands."
  expected: String!
  "What is there."
  seen: String!
}

"One check of the data."
type QualityCheck {
  "Stable id."
  id: ID!
  "Short name."
  title: String!
  "The rule, as a sentence that is true when the check passes."
  rule: String!
  status: CheckStatus!
  "Why it was skipped; null unless it was."
  reason: String
  "The block it was done for. Checks that ask the subgraph or the chain are done less often, so theirs may be an earlier one."
  block: BlockRef!
  "Rows, or sums, looked at up to that block."
  rows: Int!
  "How many offenders there are."
  offenderCount: Int!
  "The first 20 offenders, in the order of the chain."
  offenders: [CheckOffender!]!
  "Time that it took, on the server's clock. New rows only are looked at after each sync."
  milliseconds: Float!
}

"All checks of the data, as of the newest inspection."
type QualityReport {
  "The block that was inspected."
  block: BlockRef!
  "Number of checks that hold."
  passed: Int!
  "Number of checks that do not."
  failed: Int!
  "Number of checks that could not be done."
  skipped: Int!
  "Time that all took together."
  milliseconds: Float!
  "Every check, first those of the ledger alone, then of the subgraph, then of the chain."
  checks: [QualityCheck!]!
}
`
