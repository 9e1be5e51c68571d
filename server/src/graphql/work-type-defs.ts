import { asOfArgs } from './as-of-type-defs.ts'

/** What waits for somebody. */
export const workTypeDefs = /* GraphQL */ `
"What can wait for somebody, and for whom."
enum WorkKind {
  "A juror's vote is committed and waits to be revealed; subject: dispute."
  VOTE_TO_REVEAL
  "A drawn juror has not committed a vote; subject: dispute."
  VOTE_TO_COMMIT
  "The respondent has neither accepted the claim nor named another figure; subject: dispute."
  DISPUTE_TO_ANSWER
  "The claimant has not accepted the counterclaim, and jurors will decide; subject: dispute."
  COUNTERCLAIM_TO_ANSWER
  "Either party can appeal; subject: dispute."
  APPEAL_OPEN
  "Either party can hand in evidence; subject: dispute."
  EVIDENCE_OPEN
  "A phase is over, and anybody can begin the next one; told to the parties; subject: dispute."
  DISPUTE_TO_MOVE_ON
  "A verified invoice waits for its client; after its deadline anybody can release it; subject: invoice; amount: to the talent."
  INVOICE_TO_PAY
  "A verified invoice is past its due date, and its talent can release it; subject: invoice; amount: to the talent."
  INVOICE_TO_RELEASE
  "A submitted invoice waits for a node; subject: invoice; amount: to the talent."
  INVOICE_TO_VERIFY
  "An offer waits for the talent's answer; subject: engagement; amount: contracted value."
  OFFER_TO_ANSWER
  "Bids for an open job wait for its client; subject: job; count: bids that were not withdrawn or taken up."
  BIDS_TO_READ
  "A screener claimed an application and has not reported; subject: application."
  REPORT_TO_WRITE
  "A vote is open to a holder of votes who has not voted; subject: proposal; amount: votes at its snapshot."
  VOTE_OPEN
  "A passed proposal can be queued; told to its proposer; subject: proposal."
  PROPOSAL_TO_QUEUE
  "A queued proposal can be executed; told to its proposer; subject: proposal."
  PROPOSAL_TO_EXECUTE
  "Referral rewards are due to a referrer; subject: the address; amount: BTRST."
  REWARD_TO_CLAIM
  "Escrow of an ended engagement that no invoice can claim waits for its client; subject: engagement; amount: USDC."
  ESCROW_TO_WITHDRAW
  "A holder has delegated to nobody, so their BTRST do not vote; subject: the address; amount: BTRST."
  TOKENS_WITHOUT_VOTE
}

"Something that waits for one address."
type WorkItem {
  "What is to be done, and for whom."
  kind: WorkKind!
  "What it is about: see the kind."
  subject: ID!
  "Title of its job or proposal; null when it has none. On-chain text; it may hold anything."
  title: String
  "Base units, of the token that the kind names, else USDC (6 decimals); null when it is not about an amount."
  amount: BigInt
  "How many; null when it is about one thing."
  count: Int
  "When it began to wait."
  since: Timestamp!
  "Until when it can be done, or on time; null when it stays open, and for votes."
  deadline: Timestamp
  "Last block of a vote; null for anything else."
  deadlineBlock: Int
}

"What waits for an address."
type WorkList {
  "The block it is for."
  block: BlockRef!
  "The most urgent first: by deadline, then by kind, then what waits longest."
  items: [WorkItem!]!
}

extend type Query {
  "What waits for an address: invoices, offers, votes, reveals, rewards. Up to 500; an address without a role has none. Rewards for screening and amounts owed after a failed payment are in no event, so they are not in it."
  work(address: String!, ${asOfArgs}): WorkList!
}
`
