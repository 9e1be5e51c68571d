import { asOfArgs } from './as-of-type-defs.ts'

const pageArgs = (sort: string, first: string): string => `
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before, in the same order."
    after: String
    "What they are sorted by; equal ones by ${first}."
    sort: ${sort}
    "The smallest first in place of the largest."
    ascending: Boolean = false`
const searchArg = `
    "An address, or its beginning."
    search: String`

const connection = (name: string, what: string): string => `
"A page of ${what}."
type ${name}Connection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [${name}!]!
}
`

/** Everybody who takes part, with figures to sort them by, and one address with all of its roles. */
export const peopleTypeDefs = /* GraphQL */ `
"Where an engagement stands."
enum EngagementStatus {
  "Waits for the talent's answer."
  OFFERED
  "Turned down, or taken back."
  DECLINED
  "Accepted, and not ended."
  RUNNING
  "Ended as completed."
  COMPLETED
  "Ended early, by the client or the talent."
  TERMINATED
}

"What engagements are sorted by."
enum EngagementSort {
  NEWEST
  "Current contracted value."
  VALUE
  "Paid to the talent."
  PAID
  "Billed and not dropped."
  BILLED
  "Held in escrow."
  ESCROW
}

"An engagement: one hire, the project of the metrics."
type Engagement {
  "Number the JobBoard gave it, from 1."
  id: ID!
  "The job it is for."
  jobId: ID!
  "That job's title; null when it has none. On-chain text; it may hold anything."
  jobTitle: String
  "Who hires, checksummed address."
  client: String!
  "Who is hired, checksummed address."
  talent: String!
  status: EngagementStatus!
  "Current contracted value, fee apart, USDC base units."
  contractedValue: BigInt!
  "Contracted value as it was offered, USDC base units."
  offeredValue: BigInt!
  "Fee rate frozen when it was offered, in 1/10,000."
  feeBps: Int!
  "Agreed beginning."
  startAt: Timestamp!
  "Agreed end, as amended."
  endAt: Timestamp!
  "When it was offered."
  offeredAt: Timestamp!
  "Null until accepted."
  acceptedAt: Timestamp
  "Null until ended."
  endedAt: Timestamp
  "Invoices submitted."
  invoices: Int!
  "Sum of the invoices that were not rejected or cancelled, fee apart, USDC base units."
  billed: BigInt!
  "Invoices paid."
  invoicesPaid: Int!
  "Paid to the talent, before refunds, USDC base units."
  paid: BigInt!
  "Fees paid on top, USDC base units."
  fees: BigInt!
  "Given back by the talent, USDC base units."
  refunded: BigInt!
  "Funded less withdrawn and paid, USDC base units; what its open disputes lock is in it."
  escrow: BigInt!
  "What its client may take out of the escrow: what neither its open invoices with their fees nor its open disputes need, USDC base units."
  withdrawable: BigInt!
  "Invoices on their way: submitted, verified or disputed."
  openInvoices: Int!
  "End of the last period billed by an invoice that was not rejected or cancelled; null when none was."
  billedUntil: Timestamp
  "Block in which it was offered."
  offeredBlock: Int!
  "Transaction that offered it."
  transactionHash: String!
}
${connection('Engagement', 'engagements')}
"What clients are sorted by."
enum ClientSort {
  "Gross services volume."
  VOLUME
  "Contracted value."
  CONTRACTED
  ENGAGEMENTS
  JOBS
  "Invoices ever disputed."
  DISPUTED
  "When first seen."
  FIRST_SEEN
  "When they last paid; who never paid counts as the earliest."
  LAST_PAID
}

"Somebody who posted a job or hired."
type Client {
  "Checksummed."
  address: String!
  "Jobs posted."
  jobs: Int!
  "Jobs not closed."
  openJobs: Int!
  "Engagements accepted."
  engagements: Int!
  "Different talents in them."
  talents: Int!
  "Sum of their current contracted values, USDC base units."
  contractedValue: BigInt!
  "Invoices received."
  invoices: Int!
  "Of these, ever disputed."
  disputedInvoices: Int!
  "Invoices paid."
  invoicesPaid: Int!
  "Gross services volume: paid to talent and fees, before refunds, USDC base units."
  volume: BigInt!
  "Paid to talent, before refunds, USDC base units."
  paidToTalent: BigInt!
  "Fees paid on top, USDC base units."
  fees: BigInt!
  "Got back from talent, USDC base units."
  refunded: BigInt!
  "First job or offer."
  firstSeenAt: Timestamp!
  "Last payment; null before the first."
  lastPaidAt: Timestamp
  "Who referred them as a client, unless revoked since; checksummed, null when nobody."
  referrer: String
}
${connection('Client', 'clients')}
"How far an address got in screening, the best of its applications."
enum ScreeningStatus {
  "Never applied, or withdrew."
  NONE
  "An application is not decided."
  WAITING
  "Approved in a category, and not revoked since."
  APPROVED
  "Rejected, and nothing else open."
  REJECTED
  "Was approved; every approval was revoked."
  REVOKED
}

"What talent are sorted by."
enum TalentSort {
  "Paid to them."
  EARNED
  "Contracted value."
  CONTRACTED
  ENGAGEMENTS
  INVOICES
  "Invoices ever disputed."
  DISPUTED
  APPLICATIONS
  "When first seen."
  FIRST_SEEN
  "When they were last paid; who never was counts as the earliest."
  LAST_PAID
}

"Somebody who applied as a talent or was offered work."
type Talent {
  "Checksummed."
  address: String!
  "The best of their applications."
  screening: ScreeningStatus!
  "Applications, withdrawn ones too."
  applications: Int!
  "Categories they are approved in."
  approvedCategories: Int!
  "Engagements accepted."
  engagements: Int!
  "Of these, not ended."
  running: Int!
  "Different clients in them."
  clients: Int!
  "Sum of their current contracted values, USDC base units."
  contractedValue: BigInt!
  "Invoices submitted."
  invoices: Int!
  "Of these, ever disputed."
  disputedInvoices: Int!
  "Invoices paid."
  invoicesPaid: Int!
  "Paid to them, before refunds, USDC base units."
  earned: BigInt!
  "Given back by them, USDC base units."
  refunded: BigInt!
  "First application or offer."
  firstSeenAt: Timestamp!
  "Last payment; null before the first."
  lastPaidAt: Timestamp
  "Who referred them as a talent, unless revoked since; checksummed, null when nobody."
  referrer: String
}
${connection('Talent', 'talent')}
"What referrers are sorted by."
enum ReferrerSort {
  "Paid work of those they referred."
  PAID_WORK
  REWARDS_EARNED
  REWARDS_OPEN
  "Clients and talent referred."
  REFERRALS
  ACTIVATED
  "When they first referred somebody."
  FIRST_REFERRAL
}

"Somebody who referred clients or talent."
type Referrer {
  "Checksummed."
  address: String!
  "Clients registered as referred by them."
  clients: Int!
  "Talent registered as referred by them."
  talents: Int!
  "Of both, those with a paid invoice."
  activated: Int!
  "Paid invoices that earned them a reward."
  invoices: Int!
  "Paid to talent by these invoices, each counted once, USDC base units. The same invoice may count for another referrer as well."
  paidWork: BigInt!
  "Rewards accrued less those taken back, BTRST base units."
  rewardsEarned: BigInt!
  "Rewards paid out, BTRST base units."
  rewardsClaimed: BigInt!
  "Earned and not claimed, BTRST base units; below zero when claimed before it was taken back."
  rewardsOpen: BigInt!
  "First referral; null when a reward names them all the same."
  firstReferralAt: Timestamp
  "Last reward accrued; null before the first."
  lastRewardAt: Timestamp
}
${connection('Referrer', 'referrers')}
"What screeners are sorted by."
enum ScreenerSort {
  REPORTS
  REWARDS
  "Share of their reports that said what was then decided; those without a decision last."
  AGREEMENT
  "When they last reported."
  LAST_REPORT
}

"Somebody who reported on applications."
type Screener {
  "Checksummed."
  address: String!
  "Reports submitted."
  reports: Int!
  "Of these, in favour."
  approving: Int!
  "Reports that said what was then decided / reports on decided applications. Do not rank screeners with fewer than five by it."
  agreement: Ratio!
  "Rewards for reports, BTRST base units."
  rewards: BigInt!
  "Their first report."
  firstReportAt: Timestamp!
  "Their last report up to the block."
  lastReportAt: Timestamp!
}
${connection('Screener', 'screeners')}
"What jurors are sorted by."
enum JurorSort {
  "Seats drawn."
  SEATS
  STAKE
  "Share of their settled votes that agreed with the final ruling; those without one last."
  COHERENCE
  REWARDS
  PENALTIES
}

"Somebody who put down a stake for juries, or sat in one."
type Juror {
  "Checksummed."
  address: String!
  "Stake, BTRST base units."
  stake: BigInt!
  "Seats drawn, over all rounds."
  seats: Int!
  "Opened votes / seats drawn."
  participation: Ratio!
  "Opened votes that agreed with the final ruling / opened votes of disputes that were carried out."
  coherence: Ratio!
  "Earned by seats, BTRST base units."
  rewards: BigInt!
  "Lost by seats, BTRST base units."
  penalties: BigInt!
  "First stake or seat."
  firstSeenAt: Timestamp!
}
${connection('Juror', 'jurors')}
"What holders are sorted by."
enum HolderSort {
  BALANCE
  "Votes that they can cast, those delegated to them included."
  VOTES
}

"Somebody who holds BTRST, or has votes of it."
type Holder {
  "Checksummed."
  address: String!
  "Public name of a contract, a node or a wallet of the treasury; null for anybody else. On-chain text may hold anything."
  name: String
  "Transfers in minus transfers out, BTRST base units; 0 for who only has votes."
  balance: BigInt!
  "Balance / supply."
  share: Ratio!
  "Whom they delegate their votes to, checksummed, themselves included; null when to nobody: their tokens do not vote then."
  delegate: String
  "Votes that they can cast, BTRST base units."
  votes: BigInt!
}
${connection('Holder', 'holders')}
"Votes that an address holds, and what it did with them."
type AddressDelegate {
  "Votes at the block, BTRST base units."
  power: BigInt!
  "Holders who delegate to it, itself included."
  delegators: Int!
  "Proposals it voted on with weight / proposals at whose snapshot it had votes."
  participation: Ratio!
}

"An address and what it has been, figures in each role; null in a role that it has not had."
type Address {
  "The block it is for."
  block: BlockRef!
  "Checksummed."
  address: String!
  "Public name of a contract, a node or a wallet of the treasury; null for anybody else. On-chain text may hold anything."
  name: String
  "Roles, in the order of the enum; empty for an address that no event gives one."
  roles: [AddressRole!]!
  "As a client."
  client: Client
  "As a talent."
  talent: Talent
  "As a referrer."
  referrer: Referrer
  "As a screener."
  screener: Screener
  "As a juror."
  juror: Juror
  "As a delegate."
  delegate: AddressDelegate
  "As a holder of BTRST."
  holder: Holder
}

extend type Query {
  "One engagement; null when there is none with this id at the block."
  engagement(id: ID!, ${asOfArgs}): Engagement
  "Engagements."
  engagements(${pageArgs('EngagementSort = NEWEST', 'id')}
    status: EngagementStatus
    "Those of one job."
    jobId: ID
    "Address of its client or talent."
    party: String
  ): EngagementConnection!
  "Clients, the largest first."
  clients(${pageArgs('ClientSort = VOLUME', 'address')}${searchArg}
  ): ClientConnection!
  "Talent, who earned most first."
  talents(${pageArgs('TalentSort = EARNED', 'address')}${searchArg}
    screening: ScreeningStatus
  ): TalentConnection!
  "Referrers, who brought the most paid work first."
  referrers(${pageArgs('ReferrerSort = PAID_WORK', 'address')}${searchArg}
  ): ReferrerConnection!
  "Screeners, the busiest first."
  screeners(${pageArgs('ScreenerSort = REPORTS', 'address')}${searchArg}
  ): ScreenerConnection!
  "Jurors, the busiest first."
  jurors(${pageArgs('JurorSort = SEATS', 'address')}${searchArg}
  ): JurorConnection!
  "Holders of BTRST, the largest first."
  holders(${pageArgs('HolderSort = BALANCE', 'address')}${searchArg}
  ): HolderConnection!
  "An address and what it has been; one without a role too."
  address(address: String!, ${asOfArgs}): Address!
}
`
