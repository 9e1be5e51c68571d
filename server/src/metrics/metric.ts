import type { eventEntities } from '../subgraph/generated/event-entities.ts'

/** Name of a contract event that the ledger mirrors. */
export type EventName = (typeof eventEntities)[number]['name']

/** What a number counts; amounts are in base units (USDC 6 decimals, BTRST 18). */
export type Unit =
  | 'USDC'
  | 'BTRST'
  | 'RATIO'
  | 'COUNT'
  | 'SECONDS'
  | 'MONTHS'
  | 'BPS'
  | 'USDC_PER_BTRST'
  | 'BLOCKS'

/** Family that a metric is shown and filed under. */
export type Family =
  | 'VOLUME'
  | 'FEES'
  | 'REFERRALS'
  | 'TREASURY'
  | 'MARKETPLACE'
  | 'SCREENING'
  | 'DISPUTES'
  | 'GOVERNANCE'

/** What a number may be filtered and broken down by. */
export type Dimension = 'category' | 'client' | 'talent' | 'node' | 'source'

/**
 * How a metric's rows tell a dimension: `own` by a column of that name, else by way of what the id in their
 * `engagement_id` or `job_id` column names. Values are text: a category's id in digits, addresses in lower case, REFERENCE or MAINNET.
 */
export type DimensionPath = 'own' | 'engagement' | 'job'

/** One version of a definition. */
export interface MetricVersion {
  readonly version: number
  /** ISO date from which this version is the one in force. */
  readonly since: string
  /** What changed, as a sentence. */
  readonly change: string
}

interface MetricBase {
  /** Name of its GraphQL field; never changes. */
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** What it measures, in words. */
  readonly definition: string
  readonly formula: string
  /** What it does not say. */
  readonly caveats: readonly string[]
  /** The mistake that it invites, as a sentence. */
  readonly whenNotToUse: string
  /** Where the definition is from. @example 'metrics.md F1' */
  readonly source: string
  /** Oldest first; the last one is in force. Numbers of different versions must not be compared. */
  readonly history: readonly MetricVersion[]
  /** The events it reads; a value among them that is too large for the ledger makes it refuse to answer. */
  readonly events: readonly EventName[]
  /** What it may be filtered by; absent for none. */
  readonly dimensions?: Readonly<Partial<Record<Dimension, DimensionPath>>>
  /**
   * A SELECT over one table an event. It may name `$block` (the as-of block), `$time` (that block's own time, unix seconds),
   * `$usdc` and `$btrst` (the tokens' contracts, null while unknown), and, where the shape says so, the relation `moments`.
   */
  readonly sql: string
}

/** A sum of `value` over rows (booked_at, value) whose `booked_at` lies in the window. */
export interface AmountMetric extends MetricBase {
  readonly shape: 'amount'
}

/** Sum of `numerator` over sum of `denominator`, over rows (booked_at, numerator, denominator) in the window. */
export interface RatioMetric extends MetricBase {
  readonly shape: 'ratio'
  /** Whether the middle of the rows' numerators is given too; each row is then one thing. */
  readonly median?: boolean
  /** Whether a Wilson interval is given: only where both are counts and the numerator is a part of the denominator. */
  readonly interval?: boolean
}

/**
 * A state at a moment: rows (begins, ends, value), each of which holds from `begins` up to, not including, `ends` (unix seconds; far
 * beyond every block while it has not ended). One SQL then tells a single block or a whole series at the ends of its buckets.
 */
export interface MomentMetric extends MetricBase {
  readonly shape: 'moment'
  /**
   * `sum` adds the values of the rows that hold; `distinct` counts different ones. `level` is for what only rises and falls by events:
   * rows (booked_at, value), and the state is the sum of all up to the moment.
   */
  readonly aggregate: 'sum' | 'distinct' | 'level'
}

/**
 * A quotient at a moment. Its SQL joins the relation `moments(moment)` (unix seconds, the last one that counts) and gives rows
 * (moment, numerator, denominator), both summed. A row counts at a moment when its event's `timestamp <= moment` and
 * `block_number <= $block`.
 */
export interface MomentRatioMetric extends MetricBase {
  readonly shape: 'momentRatio'
  /** `sum` when absent; `level` takes rows (booked_at, numerator, denominator). */
  readonly aggregate?: 'sum' | 'level'
  /** As for {@link RatioMetric}. */
  readonly interval?: boolean
}

/**
 * A time between two events: rows (booked_at, seconds, open). An open row has not ended by the block, and its `seconds` run up
 * to `$time`. Gives the exact median of the closed, and the Kaplan–Meier median in which the open ones count as censored.
 */
export interface DurationMetric extends MetricBase {
  readonly shape: 'duration'
  readonly unit: 'SECONDS'
}

/** One part of a split. */
export interface SplitKey {
  /** As in the SQL's `key` column. @example 'SETTLED' */
  readonly key: string
  readonly title: string
}

/** A whole in named parts: rows (booked_at, key, value), or (begins, ends, key, value) as for {@link MomentMetric} when `timing` is `lasting`. */
export interface SplitMetric extends MetricBase {
  readonly shape: 'split'
  readonly timing: 'window' | 'lasting'
  /** Every part there is, in the order shown; one without rows is 0. */
  readonly keys: readonly SplitKey[]
}

/** How unevenly something is held: rows (booked_at, party, value), or (moment, party, value) joined with `moments`; summed by party. */
export interface ConcentrationMetric extends MetricBase {
  readonly shape: 'concentration'
  readonly timing: 'window' | 'moment'
}

/** Who comes back: rows (booked_at, party, value); a party's cohort is the period of its first row. */
export interface CohortMetric extends MetricBase {
  readonly shape: 'cohort'
}

/** A `value` for each `wallet` and `token` (contract); `is_timelock` tells which wallet the timelock is, `label` what the wallet is called. */
export interface BalancesMetric extends MetricBase {
  readonly shape: 'balances'
}

/** A metric is one file: its SQL and what people need to know about it. API, docs and tests are made from it. */
export type Metric =
  | AmountMetric
  | RatioMetric
  | MomentMetric
  | MomentRatioMetric
  | DurationMetric
  | SplitMetric
  | ConcentrationMetric
  | CohortMetric
  | BalancesMetric

/** The version in force. */
export const versionOf = ({ history }: Metric): number => history.at(-1)?.version ?? 0
