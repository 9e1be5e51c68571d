import { decimalString, type Fraction } from '../metrics/fraction.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Treasury } from '../metrics/shapes/balances.ts'
import type { Cohort } from '../metrics/shapes/cohort.ts'
import type { ConcentrationValue } from '../metrics/shapes/concentration.ts'
import type { DurationValue } from '../metrics/shapes/duration.ts'
import type { RatioValue } from '../metrics/shapes/ratio.ts'
import type { SplitValue } from '../metrics/shapes/split.ts'
import { wilson } from '../metrics/statistics/wilson.ts'
import { checksummed } from './checksummed.ts'

/** A quotient with its decimal: the only place where the API divides. */
export const ratioObject = (ratio: Fraction) => ({ ...ratio, value: decimalString(ratio) })

const intervalOf = (metric: Metric, { numerator, denominator }: Fraction) =>
  'interval' in metric && metric.interval ? wilson(numerator, denominator) : null

export const presentRatio = (metric: Metric, { ratio, median }: RatioValue) => ({
  ratio: ratioObject(ratio),
  median,
  interval: intervalOf(metric, ratio),
})

function presentDuration({ survival, mean, ...value }: DurationValue) {
  const { median, low, high } = survival
  return {
    ...value,
    mean: ratioObject(mean),
    survivalMedian: median,
    survivalLow: low,
    survivalHigh: high,
  }
}

const presentSplit = ({ parts, total }: SplitValue) => ({
  total,
  parts: parts.map((part) => ({
    ...part,
    share: ratioObject({ numerator: part.value, denominator: total }),
  })),
})

const presentConcentration = ({ hhi, gini, top10, ...value }: ConcentrationValue) => ({
  ...value,
  hhi: ratioObject(hhi),
  gini: ratioObject(gini),
  top10: ratioObject(top10),
})

export const presentCohorts = (cohorts: readonly Cohort[]) => ({
  cohorts: cohorts.map(({ periods, size, ...cohort }) => ({
    ...cohort,
    size,
    periods: periods.map(({ active, ...period }) => ({
      ...period,
      active,
      retention:
        active === null ? null : ratioObject({ numerator: BigInt(active), denominator: BigInt(size) }),
      valueRetention:
        period.value === null
          ? null
          : ratioObject({ numerator: period.value, denominator: periods[0]?.value ?? 0n }),
    })),
  })),
})

function presentTreasury({ wallet, wallets, balances }: Treasury) {
  const holding = <Held extends { readonly address: string }>(held: Held) => ({
    ...held,
    address: checksummed(held.address),
  })
  return {
    wallet: wallet === null ? null : checksummed(wallet),
    wallets: wallets.map((one) => ({ ...holding(one), balances: one.balances.map(holding) })),
    balances: balances.map(holding),
  }
}

/** A shape's value in the form of its GraphQL type; what it adds are quotients and checksums, nothing new. */
export function present(metric: Metric, value: unknown): object {
  // Each shape's own functions made the value, so its type follows from the metric's shape.
  switch (metric.shape) {
    case 'amount':
    case 'moment':
      return { value }
    case 'ratio':
    case 'momentRatio':
      return presentRatio(metric, value as RatioValue)
    case 'duration':
      return { duration: presentDuration(value as DurationValue) }
    case 'split':
      return { split: presentSplit(value as SplitValue) }
    case 'concentration':
      return { concentration: presentConcentration(value as ConcentrationValue) }
    case 'cohort':
      return presentCohorts(value as readonly Cohort[])
    case 'balances':
      return presentTreasury(value as Treasury)
  }
}
