import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { Granularity } from '../metrics/buckets.ts'
import { checkDimension, type Filter, filterFor } from '../metrics/dimensions.ts'
import type { Dimension, Metric } from '../metrics/metric.ts'
import { type TimeWindow, timeWindow } from '../metrics/time-window.ts'
import type { AsOfArgs } from './operation.ts'

/** Arguments of a metric's fields as GraphQL gives them. */
export interface MetricArgs extends AsOfArgs {
  readonly from?: number | null
  readonly to?: number | null
  readonly where?: Readonly<Partial<Record<Dimension, readonly string[] | null>>> | null
  readonly granularity?: Granularity
  readonly cumulative?: boolean | null
  readonly dimension?: Dimension
  readonly first?: number | null
}

/** Most parts of a breakdown. */
const maxParts = 100

/** Arguments checked and in one form: equal questions have equal parameters. The block is not among them. */
export interface MetricParameters {
  readonly from?: number
  readonly to?: number
  readonly where?: Filter
  readonly granularity?: Granularity
  readonly cumulative?: boolean
  readonly dimension?: Dimension
  readonly first?: number
}

/** @throws BadRequestError */
export function parametersOf(metric: Metric, args: MetricArgs): MetricParameters {
  const { from, to } = timeWindow(args.from ?? undefined, args.to ?? undefined)
  const where = filterFor(metric, args.where ?? {})
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(Object.keys(where).length === 0 ? {} : { where }),
    ...(args.granularity === undefined ? {} : { granularity: args.granularity }),
    ...(args.cumulative ? { cumulative: true } : {}),
    ...(args.dimension === undefined ? {} : { dimension: checkedDimension(metric, args.dimension) }),
    ...(args.first === undefined || args.first === null ? {} : { first: checkedFirst(args.first) }),
  }
}

function checkedDimension(metric: Metric, dimension: Dimension): Dimension {
  checkDimension(metric, dimension)
  return dimension
}

function checkedFirst(first: number): number {
  if (first < 1 || first > maxParts)
    throw new BadRequestError(`first is ${first}; it must be from 1 to ${maxParts}. The rest is in others.`)
  return first
}

/** The same as arguments of the API: its enums are in capitals. */
export const askedArguments = ({ dimension, ...rest }: MetricParameters): Record<string, unknown> => ({
  ...rest,
  ...(dimension === undefined ? {} : { dimension: dimension.toUpperCase() }),
})

export const windowOf = ({ from, to }: MetricParameters): TimeWindow => ({ from, to })
