import { asOfArgs } from './as-of-type-defs.ts'

/** Finding things by what somebody types. */
export const searchTypeDefs = /* GraphQL */ `
"What an address has been in the network, up to the block."
enum AddressRole {
  "Posted a job or hired."
  CLIENT
  "Applied as a talent, or was offered work."
  TALENT
  "Somebody is registered as referred by them, or they earned by it."
  REFERRER
  "Reported on an application."
  SCREENER
  "Put down a stake for juries, or was drawn."
  JUROR
  "Was given votes."
  DELEGATE
  "Received BTRST."
  HOLDER
  "A company that contracts with clients and verifies invoices."
  NODE
  "A wallet of the treasury."
  TREASURY
  "May pay out of a budget."
  BUDGET_SPENDER
}

"Kinds of things that a search finds."
enum SearchKind {
  JOB
  PROPOSAL
  INVOICE
  ENGAGEMENT
  DISPUTE
  ADDRESS
  "A transaction with an event; events(of: {transaction: …}) has them."
  TRANSACTION
  BLOCK
}

"Something that a search found."
type SearchHit {
  "What it is."
  kind: SearchKind!
  "What it is asked for with: a number, a checksummed address, a transaction's hash."
  id: ID!
  "Title of the job (an invoice's, an engagement's and a dispute's is its job's) or the proposal, or an address's public name; null when there is none. On-chain text; it may hold anything."
  title: String
  "Block in which it began; null for an address."
  blockNumber: Int
  "Of an address, what it has been; empty for anything else."
  roles: [AddressRole!]!
}

"What a search found."
type SearchResult {
  "The block it is for."
  block: BlockRef!
  "The best first; of equally good ones jobs, proposals, invoices, engagements, disputes, addresses, transactions, blocks, each newest first."
  hits: [SearchHit!]!
}

extend type Query {
  "Finds jobs and proposals by words of their titles, anything by its number (12, or invoice 12), addresses by their beginning or public name, transactions and blocks by hash."
  search(
    "As it was typed, at most 100 characters, upper or lower case. A blank text finds nothing."
    text: String!
    "How many hits, 1 to 50."
    first: Int = 10
    ${asOfArgs}
  ): SearchResult!
}
`
