import { asOfArgs } from './as-of-type-defs.ts'

/** The chain's own events of a thing. */
export const eventTypeDefs = /* GraphQL */ `
"What events are asked for of."
input EventSubject @oneOf {
  "A job: its posting, bids and engagements, without what was paid."
  job: ID
  "An engagement: its terms, its escrow and its invoices."
  engagement: ID
  "An invoice: payment, dispute and referral rewards."
  invoice: ID
  "A dispute, from the claim to the jurors' settlement."
  dispute: ID
  "A proposal: its votes, and everything that the transactions did which queued it, carried it out or withdrew it."
  proposal: ID
  "An address, wherever it stands in an event's arguments."
  address: String
  "A transaction, by its hash."
  transaction: String
}

"What an event's argument is."
enum EventArgumentType {
  "A checksummed address."
  ADDRESS
  "0x and hex digits: a hash, a reference or call data."
  BYTES
  "A whole number in decimal digits."
  INTEGER
  "Text as it stands on-chain; it may hold anything."
  TEXT
  "true or false."
  BOOLEAN
}

"A decoded argument of an event."
type EventArgument {
  "As in the contract's ABI."
  name: String!
  "What it means, with its unit."
  description: String!
  "How to read the value."
  type: EventArgumentType!
  "True when the value is a JSON array of such."
  list: Boolean!
  "Token whose base units it counts; null when it counts none."
  unit: Unit
  "Exact, as text."
  value: String!
}

"One event of a contract."
type ChainEvent {
  "The event's name, such as InvoicePaid."
  name: String!
  "What it says, as a sentence."
  description: String!
  "Number of the block that holds it."
  blockNumber: Int!
  "That block's time."
  timestamp: Timestamp!
  "Transaction that emitted it, 0x and 64 hex digits."
  transactionHash: String!
  "Position of its log in the block, from 0."
  logIndex: Int!
  "Contract that emitted it, checksummed address."
  contract: String!
  "That contract's name; null when it is not one of the configured ones."
  contractName: String
  "Its arguments, in the order of the ABI."
  arguments: [EventArgument!]!
}

"A page of events."
type EventConnection {
  "The block it is for."
  block: BlockRef!
  "How many there are, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [ChainEvent!]!
}

extend type Query {
  "The events of one thing, in chain order."
  events(
    "Whose."
    of: EventSubject!
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before, in the same order."
    after: String
    "Newest first in place of chain order."
    newestFirst: Boolean = false
  ): EventConnection!
}
`
