import { asOfArgs } from './as-of-type-defs.ts'

const windowArgs =
  '"First second of the window. From the beginning when absent." from: Timestamp "First second after the window. Up to the block when absent." to: Timestamp'

/** The treasury's flows, what they bought, the budgets and where the tokens are. */
export const moneyTypeDefs = /* GraphQL */ `
"A place that the treasury's tokens come from, pass through or go to."
enum FlowNodeKind {
  "Fees that clients paid with their invoices; USDC from the escrow."
  FEES
  "BTRST that the fee converter bought."
  BOUGHT
  "Whatever else came in: grants returned, donations, the allocation at the beginning."
  OTHER_INFLOW
  "What the treasury had before and gave out: more went out than came in."
  RESERVES
  "The treasury's wallets together."
  TREASURY
  "Fees that the converter sold for BTRST."
  CONVERTED
  "A budget that token holders allocated."
  BUDGET
  "Paid out without a budget."
  OTHER_OUTFLOW
  "What stayed: more came in than went out."
  KEPT
  "The contract that pays referral rewards."
  REFERRAL_REWARDS
  "The contract that pays screeners."
  SCREENING_REWARDS
  "The contract that pays jurors."
  JURY
  "Anybody else whom a budget paid."
  PAYEES
}

"A node of a flow."
type FlowNode {
  "Names it within the flow."
  id: ID!
  "What it is."
  kind: FlowNodeKind!
  "A budget's purpose, on-chain text; null for all others."
  name: String
}

"What went from one node to another."
type FlowLink {
  "Id of the node that it comes from."
  source: ID!
  "Id of the node that it goes to."
  target: ID!
  "Base units of the token, above 0."
  value: BigInt!
  "Transfers that it is the sum of; 0 for what is a difference: RESERVES and KEPT."
  transfers: Int!
}

"One token's way through the treasury's wallets in the window. What flows into a node in the middle flows out of it, to the base unit."
type TokenFlow {
  "USDC or BTRST."
  token: Unit!
  "Balance before the window, base units."
  opening: BigInt!
  "From outside; the metric treasuryInflowUsdc or treasuryInflowBtrst of the same window."
  inflow: BigInt!
  "To outside; the metric treasuryOutflowUsdc or treasuryOutflowBtrst of the same window."
  outflow: BigInt!
  "Balance after it: opening + inflow - outflow."
  closing: BigInt!
  nodes: [FlowNode!]!
  "What went between them: what came in before what went out, each the larger first, and what stayed last."
  links: [FlowLink!]!
}

"From client fees to what the treasury pays for, in a window. Wallets are those that count at the block, for its whole past."
type TreasuryFlows {
  "The block it is for."
  block: BlockRef!
  "Fees in USDC: from clients, and to the market where they buy BTRST."
  usdc: TokenFlow!
  "BTRST: from the market to budgets, rewards and others."
  btrst: TokenFlow!
  "Fee revenue of the window, the metric fees, USDC base units."
  fees: BigInt!
  "Fees sold for BTRST, the metric usdcConverted, USDC base units."
  usdcConverted: BigInt!
  "BTRST bought with them, the metric btrstBought, BTRST base units."
  btrstBought: BigInt!
  "What one BTRST cost, the metric buybackPrice."
  buybackPrice: Ratio!
}

"One conversion of fees into BTRST."
type Buyback {
  "Block of the conversion."
  blockNumber: Int!
  "That block's time."
  timestamp: Timestamp!
  "Transaction that converted."
  transactionHash: String!
  "Who had it done, checksummed address."
  caller: String!
  "Fees sold, USDC base units."
  usdcIn: BigInt!
  "BTRST bought, base units."
  btrstOut: BigInt!
  "USDC for one BTRST: usdcIn x 10^12 / btrstOut."
  price: Ratio!
}

"A page of buybacks, newest first."
type BuybackConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Buyback!]!
}

"Where a budget stands at the block's time."
enum BudgetStatus {
  "Its time has not come."
  PLANNED
  OPEN
  "Its time is over; what is left stays in the treasury."
  OVER
  "Taken back by token holders."
  REVOKED
}

"Money that token holders set aside for a purpose."
type Budget {
  "As the treasury numbers it, 0x and 64 hex digits."
  id: ID!
  "On-chain text; it may hold anything."
  purpose: String!
  "USDC or BTRST; null for another token."
  unit: Unit
  "Who may pay out of it, checksummed address."
  spender: String!
  "Allocated, base units."
  amount: BigInt!
  "Paid out, base units."
  disbursed: BigInt!
  "Taken back unspent when it was revoked, base units; null when it was not."
  returned: BigInt
  status: BudgetStatus!
  "From then on it may be paid out."
  startsAt: Timestamp!
  "Until then it may be paid out."
  endsAt: Timestamp!
  "Transaction that allocated it."
  transactionHash: String!
}

"A page of budgets, newest first."
type BudgetConnection {
  "The block it is for."
  block: BlockRef!
  "How many there are, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Budget!]!
}

"Who holds a part of the supply."
enum SupplyPartKind {
  "The treasury's wallets."
  TREASURY
  "A contract of the network: pool, rewards, stakes."
  CONTRACT
  "Holders who delegate their votes, to themselves or to others."
  DELEGATED
  "Holders whose tokens do not vote."
  NOT_DELEGATED
}

"A part of the supply."
type SupplyPart {
  "Who holds it."
  kind: SupplyPartKind!
  "The contract's name; null for all others."
  name: String
  "BTRST base units."
  value: BigInt!
  "value / supply."
  share: Ratio!
  "Addresses that hold it."
  holders: Int!
}

"What somebody got when the first holder split the supply."
type FirstShare {
  "Checksummed."
  address: String!
  "Public name of a contract, a node or a wallet of the treasury; null for anybody else."
  name: String
  "BTRST base units."
  value: BigInt!
  "value / supply."
  share: Ratio!
}

"Where BTRST is. The parts add up to the supply."
type TokenSupply {
  "The block it is for."
  block: BlockRef!
  "BTRST base units."
  supply: BigInt!
  "Addresses that hold any."
  holders: Int!
  "The largest first."
  parts: [SupplyPart!]!
  "Who was minted the first tokens, checksummed; null before."
  firstHolder: String
  "What the first holder gave away in the first block in which it gave anything, at most 20, the largest first."
  firstShares: [FirstShare!]!
}

extend type Query {
  "How tokens came into the treasury and where they went, exact and balanced."
  treasuryFlows(${windowArgs} ${asOfArgs}): TreasuryFlows!
  "Conversions of fees into BTRST with their prices, newest first."
  buybacks(
    ${windowArgs}
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
  ): BuybackConnection!
  "Budgets that token holders allocated, newest first."
  budgets(
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
  ): BudgetConnection!
  "Where BTRST is, and how it was split at the beginning."
  tokenSupply(${asOfArgs}): TokenSupply!
}
`
