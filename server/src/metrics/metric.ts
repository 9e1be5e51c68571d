import type { eventEntities } from '../subgraph/generated/event-entities.ts'

/** Name of a contract event that the ledger mirrors. */
export type EventName = (typeof eventEntities)[number]['name']

/** What a number counts; amounts are in base units (USDC 6 decimals, BTRST 18). */
export type Unit = 'USDC' | 'BTRST' | 'RATIO' | 'COUNT'

interface MetricBase {
  /** Name of its GraphQL field; never changes. */
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** What it measures, in words. */
  readonly definition: string
  readonly formula: string
  /** What it does not say, and when not to use it. */
  readonly caveats: readonly string[]
  /** Rises when the definition changes. */
  readonly version: number
  /** The events it reads; a value among them that is too large for the ledger makes it refuse to answer. */
  readonly events: readonly EventName[]
  /** Runs over one table an event; `$block` is the as-of block. */
  readonly sql: string
}

/** A sum of `value` over rows (booked_at, value) whose `booked_at` lies in the window. */
export interface AmountMetric extends MetricBase {
  readonly shape: 'amount'
  /** Whether it is offered over time. */
  readonly series: boolean
}

/** Sum of `numerator` over sum of `denominator`, over rows (booked_at, numerator, denominator) in the window. */
export interface RatioMetric extends MetricBase {
  readonly shape: 'ratio'
  readonly series: boolean
  /** Whether the middle of the rows' numerators is given too. */
  readonly median: boolean
}

/** One `value` that depends on the block's own time, `$time`. */
export interface MomentMetric extends MetricBase {
  readonly shape: 'moment'
}

/** A `value` for each `wallet` and `token` (contract); `is_timelock` tells which wallet the timelock is, `label` what the wallet is called. */
export interface BalancesMetric extends MetricBase {
  readonly shape: 'balances'
}

/** A metric is one file: its SQL and what people need to know about it. API, docs and tests are made from it. */
export type Metric = AmountMetric | RatioMetric | MomentMetric | BalancesMetric
