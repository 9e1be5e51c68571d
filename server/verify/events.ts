import type { Filter } from '../src/metrics/dimensions.ts'
import type { Dimension } from '../src/metrics/metric.ts'
import type { ParamValue, Source } from '../src/subgraph/event-entity.ts'

/**
 * The metrics once more, over the events themselves and in plain TypeScript by their definitions in prose: what a proof is verified
 * with, and what the SQL is tested against. It shares nothing with the ledger or the metric files but the names of the dimensions.
 */
export interface Event {
  readonly name: string
  /** Unix seconds of its block. */
  readonly time: number
  readonly block: number
  readonly contract: string
  readonly source: Source
  /** Hash of its transaction. */
  readonly transaction: string
  readonly args: Readonly<Record<string, ParamValue>>
}

/**
 * One row of a metric, as its shape needs it. Whatever the shape, a row may tell its dimensions, as text: they are checked for
 * every dimension that the metric's file names.
 */
export interface ReferenceRow extends Partial<Record<Dimension, string | null>> {
  /** When it is booked; not looked at for a metric of a moment. */
  readonly at?: number
  /** Amount, split, concentration, cohort; moment (summed, or counted when distinct). */
  readonly value?: bigint | string
  /** Ratio and quotient at a moment. */
  readonly numerator?: bigint
  readonly denominator?: bigint
  /** Duration. */
  readonly seconds?: bigint
  readonly open?: boolean
  /** Split. */
  readonly key?: string
  /** Concentration and cohort. */
  readonly party?: string
}

/**
 * A metric's rows from its events.
 * @param events everything up to the block, in chain order; for a metric of a moment nothing after the moment.
 * @param now the block's own time, or the moment.
 */
export type Reference = (
  events: readonly Event[],
  now: number,
  context: ReferenceContext,
) => readonly ReferenceRow[]

/** What a metric depends on beside the events. */
export interface ReferenceContext {
  /** Number of the block. */
  readonly block: number
  /** The tokens' contracts, lower case. */
  readonly tokens: { readonly usdc: string; readonly btrst: string }
}

/** References of one family by metric id. */
export type References = Readonly<Record<string, Reference>>

/** A parameter as an integer. */
export const big = (value: ParamValue | undefined): bigint => (typeof value === 'bigint' ? value : 0n)

/** A parameter as text. */
export const text = (value: ParamValue | undefined): string => String(value ?? '')

export const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n)

/** Computes something of a list of events once, however often it is asked for. */
export function once<T>(make: (events: readonly Event[]) => T): (events: readonly Event[]) => T {
  const made = new WeakMap<readonly Event[], T>()
  return (events) => {
    const known = made.get(events)
    if (known !== undefined) return known
    const fresh = make(events)
    made.set(events, fresh)
    return fresh
  }
}

const byName = once((events) => {
  const names = new Map<string, Event[]>()
  for (const event of events) {
    const known = names.get(event.name)
    if (known === undefined) names.set(event.name, [event])
    else known.push(event)
  }
  return names
})

/** Events of one name. */
export const of = (events: readonly Event[], name: string): readonly Event[] => byName(events).get(name) ?? []

/** The first event of a name for each value of one parameter. */
export const firstBy = (
  name: string,
  param: string,
): ((events: readonly Event[]) => Map<ParamValue | undefined, Event>) =>
  once((events) => {
    const first = new Map<ParamValue | undefined, Event>()
    for (const event of of(events, name))
      if (!first.has(event.args[param])) first.set(event.args[param], event)
    return first
  })

type Told = Pick<ReferenceRow, 'client' | 'talent' | 'category' | 'node'>

const jobs = firstBy('JobPosted', 'jobId')
const offers = firstBy('EngagementOffered', 'engagementId')

/** What a job's posting tells. */
export function jobOf(events: readonly Event[], jobId: ParamValue | undefined): Told {
  const job = jobs(events).get(jobId)
  if (job === undefined) return { client: null, category: null, node: null }
  return {
    client: text(job.args.client),
    category: text(job.args.categoryId),
    node: text(job.args.node),
  }
}

/** What an engagement's offer and its job tell. */
export function engagementOf(events: readonly Event[], engagementId: ParamValue | undefined): Told {
  const offer = offers(events).get(engagementId)
  if (offer === undefined) return { client: null, talent: null, category: null, node: null }
  const { category, node } = jobOf(events, offer.args.jobId)
  return {
    client: text(offer.args.client),
    talent: text(offer.args.talent),
    ...(category === undefined ? {} : { category }),
    ...(node === undefined ? {} : { node }),
  }
}

/** Rows of a window and of a filter. */
export function chosen(
  rows: readonly ReferenceRow[],
  from = 0,
  to = Number.POSITIVE_INFINITY,
  where: Filter = {},
): ReferenceRow[] {
  const kept = Object.entries(where) as [Dimension, readonly string[]][]
  return rows.filter(
    (row) =>
      (row.at === undefined || (row.at >= from && row.at < to)) &&
      kept.every(([dimension, values]) => values.includes(row[dimension] ?? '')),
  )
}

const numberOf = (value: bigint | string | undefined): bigint => (typeof value === 'bigint' ? value : 0n)

export const totalOf = (rows: readonly ReferenceRow[]): bigint =>
  sum(rows.map(({ value }) => numberOf(value)))

export const distinctOf = (rows: readonly ReferenceRow[]): bigint =>
  BigInt(new Set(rows.map(({ value }) => value)).size)

export const fractionOf = (rows: readonly ReferenceRow[]) => ({
  numerator: sum(rows.map(({ numerator = 0n }) => numerator)),
  denominator: sum(rows.map(({ denominator = 0n }) => denominator)),
})

/** The middle one; of two, their mean without its fraction. */
export function middleOf(values: readonly bigint[]): bigint | null {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2n
}

/** Values summed by a text of their rows. */
export function sumsBy(
  rows: readonly ReferenceRow[],
  keyOf: (row: ReferenceRow) => string | null,
): Map<string | null, bigint> {
  const sums = new Map<string | null, bigint>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0n) + numberOf(row.value))
  return sums
}
