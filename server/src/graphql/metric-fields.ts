import type { BlockPoint } from '../ledger/block-point.ts'
import { type Granularity, maxBuckets } from '../metrics/buckets.ts'
import {
  amountAt,
  amountSeries,
  momentAt,
  type Point,
  type RatioValue,
  ratioAt,
  ratioSeries,
} from '../metrics/compute.ts'
import { decimalString, type Fraction } from '../metrics/fraction.ts'
import type { AmountMetric, BalancesMetric, Metric, MomentMetric, RatioMetric } from '../metrics/metric.ts'
import { timeWindow } from '../metrics/time-window.ts'
import { type Holding, treasuryAt } from '../metrics/treasury.ts'
import { checksummed } from './checksummed.ts'
import type { Resolver, ResolverContext } from './resolver.ts'

/** A field of Query that a metric gives rise to. */
export interface MetricField {
  readonly name: string
  readonly sdl: string
  readonly resolve: Resolver<FieldArgs>
}

interface FieldArgs {
  readonly asOfBlock?: number | null
  readonly from?: number | null
  readonly to?: number | null
  readonly granularity?: Granularity
}

const asOfArg = '"Block number the answer is for; the newest the ledger holds when absent." asOfBlock: Int'
const windowArgs =
  '"First second of the window. From the beginning when absent." from: Timestamp "First second after the window. Up to the block when absent." to: Timestamp'
const granularityArg = '"Width of a bucket." granularity: Granularity! = MONTH'

/** SDL of one field; descriptions come from the metric's file. */
function sdl(metric: Metric, name: string, suffix: string, args: string[], type: string): string {
  const description = `${metric.title}${suffix}. ${metric.definition}`.replaceAll('"', '\\"')
  return `  "${description}"\n  ${name}(${args.join(' ')}): ${type}!`
}

const windowOf = (args: FieldArgs) => timeWindow(args.from ?? undefined, args.to ?? undefined)

export const ratioObject = (ratio: Fraction) => ({ ...ratio, value: decimalString(ratio) })

const head = (metric: Metric, block: BlockPoint) => ({ definition: metric, block, unit: metric.unit })

/** Runs a computation at the block asked for, through the cache. */
async function answered<T>(
  { operation }: ResolverContext,
  args: FieldArgs,
  field: string,
  weight: number,
  compute: (block: BlockPoint) => (snapshot: Awaited<ReturnType<typeof operation.snapshot>>) => Promise<T>,
): Promise<{ block: BlockPoint; value: T }> {
  const block = await operation.block(args.asOfBlock)
  const { asOfBlock: _same, ...rest } = args
  return { block, value: await operation.cached(block, field, rest, weight, compute(block)) }
}

function amountField(metric: AmountMetric): MetricField {
  return {
    name: metric.id,
    sdl: sdl(metric, metric.id, '', [asOfArg, windowArgs], 'AmountAnswer'),
    resolve: async (_root, args, context) => {
      const window = windowOf(args)
      const { block, value } = await answered(
        context,
        args,
        metric.id,
        1,
        (at) => (snapshot) => amountAt(snapshot, metric, at, window),
      )
      return { ...head(metric, block), value }
    },
  }
}

function ratioField(metric: RatioMetric): MetricField {
  return {
    name: metric.id,
    sdl: sdl(metric, metric.id, '', [asOfArg, windowArgs], 'RatioAnswer'),
    resolve: async (_root, args, context) => {
      const window = windowOf(args)
      const { block, value } = await answered(
        context,
        args,
        metric.id,
        1,
        (at) => (snapshot) => ratioAt(snapshot, metric, at, window),
      )
      return { ...head(metric, block), ...ratioPart(value) }
    },
  }
}

const ratioPart = ({ ratio, median }: RatioValue) => ({ ratio: ratioObject(ratio), median })

function amountSeriesField(metric: AmountMetric): MetricField {
  const name = `${metric.id}Series`
  return {
    name,
    sdl: sdl(metric, name, ' over time', [granularityArg, asOfArg, windowArgs], 'AmountSeries'),
    resolve: async (_root, args, context) => {
      const { granularity = 'MONTH' } = args
      const window = windowOf(args)
      const { block, value } = await answered(
        context,
        args,
        name,
        maxBuckets / 10,
        (at) => (snapshot) => amountSeries(snapshot, metric, at, granularity, window),
      )
      context.operation.spend(value.length)
      return { ...head(metric, block), granularity, points: value }
    },
  }
}

function ratioSeriesField(metric: RatioMetric): MetricField {
  const name = `${metric.id}Series`
  return {
    name,
    sdl: sdl(metric, name, ' over time', [granularityArg, asOfArg, windowArgs], 'RatioSeries'),
    resolve: async (_root, args, context) => {
      const { granularity = 'MONTH' } = args
      const window = windowOf(args)
      const { block, value } = await answered(
        context,
        args,
        name,
        maxBuckets / 10,
        (at) => (snapshot) => ratioSeries(snapshot, metric, at, granularity, window),
      )
      context.operation.spend(value.length)
      return { ...head(metric, block), granularity, points: value.map(ratioPoint) }
    },
  }
}

const ratioPoint = ({ value, ...bucket }: Point<RatioValue>) => ({ ...bucket, ...ratioPart(value) })

function momentField(metric: MomentMetric): MetricField {
  return {
    name: metric.id,
    sdl: sdl(metric, metric.id, '', [asOfArg], 'AmountAnswer'),
    resolve: async (_root, args, context) => {
      const { block, value } = await answered(
        context,
        args,
        metric.id,
        1,
        (at) => (snapshot) => momentAt(snapshot, metric, at),
      )
      return { ...head(metric, block), value }
    },
  }
}

const holdingObject = (holding: Holding) => ({ ...holding, address: checksummed(holding.address) })

function balancesField(metric: BalancesMetric): MetricField {
  return {
    name: metric.id,
    sdl: sdl(metric, metric.id, '', [asOfArg], 'TreasuryAnswer'),
    resolve: async (_root, args, context) => {
      const { block, value } = await answered(
        context,
        args,
        metric.id,
        2,
        (at) => async (snapshot) => treasuryAt(snapshot, at, await context.operation.tokens()),
      )
      return {
        ...head(metric, block),
        wallet: value.wallet === null ? null : checksummed(value.wallet),
        wallets: value.wallets.map((wallet) => ({
          ...wallet,
          address: checksummed(wallet.address),
          balances: wallet.balances.map(holdingObject),
        })),
        balances: value.balances.map(holdingObject),
      }
    },
  }
}

/** The fields that a metric gives rise to: its value, and its series where it has one. */
export function fieldsOf(metric: Metric): MetricField[] {
  switch (metric.shape) {
    case 'amount':
      return metric.series ? [amountField(metric), amountSeriesField(metric)] : [amountField(metric)]
    case 'ratio':
      return metric.series ? [ratioField(metric), ratioSeriesField(metric)] : [ratioField(metric)]
    case 'moment':
      return [momentField(metric)]
    case 'balances':
      return [balancesField(metric)]
  }
}
