/** How every field names the block that its answer is for. */
export const asOfArgs =
  '"The block the answer is for; the newest the ledger holds when absent." asOf: AsOf "Short for asOf: { block: … }." asOfBlock: Int'

/** The types of those arguments. */
export const asOfTypeDefs = /* GraphQL */ `
"A moment of a governance proposal."
enum ProposalMoment {
  "The block in which it was proposed."
  CREATED
  "The block whose balances count as votes; voting begins after it."
  VOTE_START
  "The last block in which votes are cast."
  VOTE_END
  "The block in which it was carried out."
  EXECUTED
}

"A governance proposal's moment."
input ProposalMomentInput {
  "The proposal's id."
  id: ID!
  "Which of its moments."
  moment: ProposalMoment!
}

"""
The block that an answer is for, named in one of four ways. What names no block of the indexed chain is an error, never another block's
answer: a hash that was reorganised away, a moment that has not come.
"""
input AsOf @oneOf {
  "Its number."
  block: Int
  "Its hash: the name that can never come to mean another block."
  hash: String
  "A time, not after the newest block: the newest block with an event at or before it."
  time: Timestamp
  "A moment of a governance proposal."
  proposal: ProposalMomentInput
}
`
