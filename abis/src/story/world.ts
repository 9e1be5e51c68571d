import type { Hex } from 'viem'
import type { Client, NodeAccount, Talent } from './cast.ts'
import type { Stage } from './stage.ts'

/** A bid as its bidder and the client see it. */
export type Bid = { readonly id: bigint; readonly talent: Talent; live: boolean }

/** A job as its client sees it. */
export type Job = {
  readonly id: bigint
  readonly client: Client
  readonly node: NodeAccount
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

/** A dispute that is still open at the end, and whose answer it waits for. */
export type OpenDispute = { readonly id: bigint; readonly talent: Talent; readonly answered: boolean }

/** The stage, and what happened on it so far. */
export type World = Stage & {
  readonly jobs: Job[]
  readonly engagements: Engagement[]
  readonly invoices: Invoice[]
  readonly openDisputes: OpenDispute[]
  /** Earned and not claimed, BTRST wei, by the referrer's address in lower case. */
  readonly claimable: Map<string, bigint>
  /** Time of the newest block that takes rewards back; what is claimable is known again only after it. */
  refundsAt: number
  /** Indices of the fields whose categories take new jobs. */
  readonly openFields: Set<number>
  /** How many disputes the script has begun. */
  disputes: number
  /** The proposal that is open at the end; 0 before it is made. */
  openProposal: bigint
  proposals: number
}

/** The world before anything happened. Marketing, the last field, is added by vote. */
export function emptyWorld(stage: Stage): World {
  return {
    ...stage,
    jobs: [],
    engagements: [],
    invoices: [],
    openDisputes: [],
    claimable: new Map(),
    refundsAt: 0,
    openFields: new Set([0, 1, 2, 3]),
    disputes: 0,
    openProposal: 0n,
    proposals: 0,
  }
}

/** A short text as the bytes32 that some calls take, padded with zeros on the right. */
export function bytes32(text: string): Hex {
  return `0x${Buffer.from(text).subarray(0, 32).toString('hex').padEnd(64, '0')}`
}
