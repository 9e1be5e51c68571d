import { asOfArgs } from './as-of-type-defs.ts'

/** What happened in a dispute: offers, evidence, juries. */
export const disputeCourseTypeDefs = /* GraphQL */ `
"Phases of a dispute's round."
enum DisputePhase {
  "The respondent may name another share; either may accept the other's."
  RESPONSE
  "Evidence is handed in."
  EVIDENCE
  "Jurors vote in secret."
  COMMIT
  "Jurors open their votes."
  REVEAL
  "The ruling may be appealed, after the first round only."
  APPEAL
  "The ruling was carried out."
  EXECUTED
}

"A share that the respondent offered against the claim."
type Counterclaim {
  "The respondent, checksummed address."
  by: String!
  "Share of the amount for the talent, in 1/10,000."
  talentBps: Int!
  "Where the statement is, on-chain text; may be empty."
  statementURI: String!
  "When it was filed."
  at: Timestamp!
  "Block that holds it."
  block: Int!
  "Transaction that filed it."
  transactionHash: String!
}

"A piece of evidence."
type DisputeEvidence {
  "Who handed it in, checksummed address."
  by: String!
  "Where it is, on-chain text; may be empty."
  evidenceURI: String!
  "When it was submitted."
  at: Timestamp!
  "Block that holds it."
  block: Int!
  "Transaction that submitted it."
  transactionHash: String!
}

"An agreement: one party accepted the other's share."
type DisputeSettlement {
  "Who accepted, checksummed address."
  by: String!
  "Share of the amount that the talent got, in 1/10,000."
  talentShareBps: Int!
  "When it was accepted."
  at: Timestamp!
  "Block that holds it."
  block: Int!
  "Transaction that accepted it."
  transactionHash: String!
}

"A party asked for a second, larger jury."
type DisputeAppeal {
  "Who asked, checksummed address."
  by: String!
  "Put down for it, BTRST base units; it comes back when the outcome changes, else it goes to the jurors."
  bond: BigInt!
  "When it was appealed."
  at: Timestamp!
  "Block that holds it."
  block: Int!
  "Transaction that appealed."
  transactionHash: String!
}

"A phase, as the jury announced it."
type DisputePhaseStart {
  "Which phase began."
  phase: DisputePhase!
  "When it began."
  startedAt: Timestamp!
  "Its last second; for EXECUTED the moment itself, and for an appeal that is not open already past."
  endsAt: Timestamp!
}

"A juror's seat in a round, and the vote cast from it."
type JurorSeat {
  "Checksummed address."
  juror: String!
  "When the lot fell."
  drawnAt: Timestamp!
  "When the secret vote was handed in; null without one."
  committedAt: Timestamp
  "The secret vote itself: a hash over seat, choice and a secret of the juror; null without one."
  commitment: String
  "When the vote was opened; null until then."
  revealedAt: Timestamp
  "What the juror voted for; null until opened."
  choice: DisputeRuling
  "Where the juror's reasons are, on-chain text, may be empty; null until opened."
  justificationURI: String
  "Whether the vote was opened for what became the final ruling; null until the seat is settled."
  coherent: Boolean
  "Added to the stake, BTRST base units; null until the seat is settled."
  reward: BigInt
  "Taken from the stake, BTRST base units; null until the seat is settled."
  penalty: BigInt
}

"How a round was decided."
type DisputeRoundRuling {
  "Null when the event named no choice that there is."
  ruling: DisputeRuling
  "Opened votes for the claimant's share."
  votesClaimant: Int!
  "Opened votes for the respondent's share."
  votesRespondent: Int!
  "Opened votes to refuse."
  votesRefuse: Int!
  "Seats without an opened vote."
  absent: Int!
  "When the round was ruled."
  ruledAt: Timestamp!
  "Transaction that ruled it."
  transactionHash: String!
}

"A round: its phases, its jury and its ruling."
type DisputeRound {
  "0 for the first jury and before it, 1 for the jury of the appeal."
  number: Int!
  "In order."
  phases: [DisputePhaseStart!]!
  "In the order of the draw; empty when none could be drawn, or when it was settled before."
  jurors: [JurorSeat!]!
  "Null until it is ruled."
  ruling: DisputeRoundRuling
  "What was asked against its ruling; null without."
  appeal: DisputeAppeal
}

"What happened in a dispute up to a block: offers, evidence, juries, the end."
type DisputeCourse {
  "The block it is for."
  block: BlockRef!
  "The dispute, as it stood at the block."
  dispute: Dispute!
  "Shares that the respondent offered, oldest first."
  counterclaims: [Counterclaim!]!
  "Oldest first."
  evidence("How many, 1 to 200." first: Int = 50): [DisputeEvidence!]!
  "How many pieces there are."
  evidenceCount: Int!
  "Oldest first."
  rounds: [DisputeRound!]!
  "How the parties agreed; null when they did not."
  settlement: DisputeSettlement
}

extend type Query {
  "What happened in a dispute, in order; null when there is none with this id at the block."
  disputeCourse(id: ID!, ${asOfArgs}): DisputeCourse
}
`
