import type { Hex } from 'viem'
import type { Bench } from './bench.ts'
import type { Client, NamedAccount, Talent } from './cast.ts'
import type { disputeScripts } from './disputes.ts'
import type { Pace } from './pace.ts'
import type { Stage } from './stage.ts'

/** A bid as its bidder and the client see it. */
export type Bid = { readonly id: bigint; readonly talent: Talent; live: boolean }

/** A job as its client sees it. */
export type Job = {
  readonly id: bigint
  readonly client: Client
  readonly node: NamedAccount
  readonly plan: JobPlan
  readonly bids: Bid[]
  committed: number
  accepted: number
  open: boolean
}

/** What a client has in mind when posting. */
export type JobPlan = {
  /** Index into `fields`. */
  readonly field: number
  readonly title: string
  readonly positions: number
  /** Whether the price is for the whole, paid by milestones, instead of for hours. */
  readonly fixedPrice: boolean
  /** Whole dollars for an hour. */
  readonly rate: number
  readonly hoursPerWeek: number
  readonly weeks: number
  /** Weeks between two invoices. */
  readonly cadence: number
  /** Unix seconds of the term's first moment; null for soon after the offer. */
  readonly startAt: number | null
  /** Scripted for the end of the story: nothing unusual may befall it. */
  readonly showcase: boolean
}

/** One hire. */
export type Engagement = {
  readonly id: bigint
  readonly job: Job
  readonly talent: Talent
  readonly feeBps: number
  readonly startAt: number
  endAt: number
  /** Contracted value and what was invoiced of it, USDC base units. */
  value: bigint
  billed: bigint
  /** Unix seconds up to which work was invoiced. */
  billedUntil: number
  /** USDC base units in its escrow. */
  escrow: bigint
  openInvoices: number
  /** Whether a settlement or ruling is in the block that is being filled: what it leaves in the escrow is known after it. */
  settling: boolean
  /** Why no further invoice will come; null while work goes on. */
  finished: EndReason | null
}

/** The numbers of JobBoard.EndReason. */
export type EndReason = 0 | 1 | 2

/** One invoice. */
export type Invoice = {
  readonly id: bigint
  readonly engagement: Engagement
  readonly amount: bigint
  readonly fee: bigint
  readonly periodStart: number
  readonly periodEnd: number
  readonly submittedAt: number
  status: 'submitted' | 'verified' | 'rejected' | 'cancelled' | 'disputed' | 'paid' | 'resolved'
}

/** A dispute that is still open at the end. */
export type OpenDispute = {
  readonly id: bigint
  readonly talent: Talent
  /** Whether the talent has still to answer. */
  readonly waitsForTalent: boolean
}

/** The sums that the story keeps while it plays; those of money are in USDC base units. */
export type Books = {
  /** Accepted engagements and the sum of what they are contracted for now. */
  accepted: number
  contracted: bigint
  /** Invoices submitted, and those that accepted or planned hires are expected to bring in all. */
  submitted: number
  /** Those of the showcase among them. */
  showcased: number
  expectedInvoices: number
  /** Contracted value of all hires planned so far, amendments included. */
  plannedValue: bigint
  plannedHires: number
  /** Paid with fees, counted when the payment is sent. */
  paidGross: bigint
  /** Fees that wait in the converter. */
  fees: bigint
  applications: number
  proposals: number
  disputes: number
}

/** A pool that pays rewards: its BTRST, and what each account earned and did not claim, in wei, by lower-case address. */
export type RewardPool = { balance: bigint; readonly due: Map<string, bigint> }

/** What screening asks for now. */
export type ScreeningRule = { reportsNeeded: number }

/** The market of USDC and BTRST: its reserves in base units. */
export type Exchange = {
  usdc: bigint
  btrst: bigint
  /** While a conversion is on its way nobody else trades, so that the average price is the price. */
  quiet: boolean
}

/** The stage, and what happened on it so far. */
export type World = Stage & {
  readonly pace: Pace
  readonly books: Books
  readonly bench: Bench
  readonly engagements: Engagement[]
  readonly invoices: Invoice[]
  /** The disputes to come, in their order; `books.disputes` of them have begun. */
  readonly disputeScripts: ReturnType<typeof disputeScripts>
  readonly openDisputes: OpenDispute[]
  /** Who sits in which open dispute. */
  seats: { readonly dispute: bigint; readonly juror: NamedAccount }[]
  /** The juror whom a dispute waits for at the end; null before that. */
  awaitedJuror: { readonly dispute: bigint; readonly juror: NamedAccount } | null
  readonly referralPool: RewardPool
  readonly screeningPool: RewardPool
  readonly screening: ScreeningRule
  readonly exchange: Exchange
  /** Time of the newest block that takes rewards back; what is claimable is known again only after it. */
  refundsAt: number
  /** Indices of the fields whose categories take new jobs and applications. */
  readonly openFields: Set<number>
  /** Indices of those that will never do so again. */
  readonly retiredFields: Set<number>
  /** Talent of the cast whose applications nobody looks at. */
  readonly waiting: Set<Talent>
  /** Budgets that a vote has ended before their time. */
  readonly revokedBudgets: Set<Hex>
  /** The proposal that is open at the end; 0 before it is made. */
  openProposal: bigint
  /** How many jobs were posted. */
  jobs: number
}

/** A short text as the bytes32 that some calls take, padded with zeros on the right. */
export function bytes32(text: string): Hex {
  return `0x${Buffer.from(text).subarray(0, 32).toString('hex').padEnd(64, '0')}`
}
