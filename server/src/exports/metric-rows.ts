import { checksummed } from '../graphql/checksummed.ts'
import { decimalString, type Fraction } from '../metrics/fraction.ts'
import type { Metric } from '../metrics/metric.ts'
import type { AmountBreakdown } from '../metrics/shapes/amount.ts'
import type { Treasury } from '../metrics/shapes/balances.ts'
import type { Cohort } from '../metrics/shapes/cohort.ts'
import type { ConcentrationValue } from '../metrics/shapes/concentration.ts'
import type { DurationValue } from '../metrics/shapes/duration.ts'
import type { Point } from '../metrics/shapes/question.ts'
import type { RatioBreakdown, RatioValue } from '../metrics/shapes/ratio.ts'
import type { SplitValue } from '../metrics/shapes/split.ts'
import { wilson } from '../metrics/statistics/wilson.ts'
import type { Column, Row } from './table.ts'

/** Columns and rows of one answer. */
export interface MetricRows {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** How a shape's value is written as rows: the same columns for every value of the shape. */
interface ShapeRows {
  readonly columns: readonly Column[]
  // Each shape's own functions made the value, so its type follows from the metric's shape.
  rows(metric: Metric, value: never): readonly Row[]
}

const ratioColumns = (name: string): readonly Column[] => [
  { name: `${name}Numerator`, kind: 'bigint' },
  { name: `${name}Denominator`, kind: 'bigint' },
  { name, kind: 'decimal' },
]

const ratioCells = (ratio: Fraction): Row => [ratio.numerator, ratio.denominator, decimalString(ratio)]

const amount: ShapeRows = {
  columns: [{ name: 'value', kind: 'bigint' }],
  rows: (_metric, value: bigint) => [[value]],
}

const ratio: ShapeRows = {
  columns: [
    ...ratioColumns('ratio'),
    { name: 'median', kind: 'bigint' },
    { name: 'intervalLow', kind: 'decimal' },
    { name: 'intervalHigh', kind: 'decimal' },
  ],
  rows: (metric, { ratio, median }: RatioValue) => {
    const counted = 'interval' in metric && metric.interval
    const interval = counted ? wilson(ratio.numerator, ratio.denominator) : null
    return [[...ratioCells(ratio), median, interval?.low ?? null, interval?.high ?? null]]
  },
}

const duration: ShapeRows = {
  columns: [
    { name: 'closed', kind: 'int' },
    { name: 'open', kind: 'int' },
    { name: 'median', kind: 'bigint' },
    ...ratioColumns('mean'),
    { name: 'survivalMedian', kind: 'bigint' },
    { name: 'survivalLow', kind: 'bigint' },
    { name: 'survivalHigh', kind: 'bigint' },
    { name: 'oldestOpen', kind: 'bigint' },
  ],
  rows: (_metric, { closed, open, median, mean, survival, oldestOpen }: DurationValue) => [
    [closed, open, median, ...ratioCells(mean), survival.median, survival.low, survival.high, oldestOpen],
  ],
}

const split: ShapeRows = {
  columns: [
    { name: 'key', kind: 'text' },
    { name: 'title', kind: 'text' },
    { name: 'value', kind: 'bigint' },
    { name: 'total', kind: 'bigint' },
    { name: 'share', kind: 'decimal' },
  ],
  rows: (_metric, { parts, total }: SplitValue) =>
    parts.map(({ key, title, value }) => [
      key,
      title,
      value,
      total,
      decimalString({ numerator: value, denominator: total }),
    ]),
}

const concentration: ShapeRows = {
  columns: [
    { name: 'parties', kind: 'int' },
    { name: 'total', kind: 'bigint' },
    ...ratioColumns('hhi'),
    ...ratioColumns('gini'),
    ...ratioColumns('top10'),
    { name: 'nakamoto', kind: 'int' },
  ],
  rows: (_metric, { parties, total, hhi, gini, top10, nakamoto }: ConcentrationValue) => [
    [parties, total, ...ratioCells(hhi), ...ratioCells(gini), ...ratioCells(top10), nakamoto],
  ],
}

const cohort: ShapeRows = {
  columns: [
    { name: 'cohortStart', kind: 'int' },
    { name: 'cohortEnd', kind: 'int' },
    { name: 'size', kind: 'int' },
    { name: 'period', kind: 'int' },
    { name: 'periodStart', kind: 'int' },
    { name: 'active', kind: 'int' },
    { name: 'retention', kind: 'decimal' },
    { name: 'value', kind: 'bigint' },
    { name: 'valueRetention', kind: 'decimal' },
  ],
  rows: (_metric, cohorts: readonly Cohort[]) =>
    cohorts.flatMap(({ start, end, size, periods }) =>
      periods.map(({ index, start: periodStart, active, value }) => [
        start,
        end,
        size,
        index,
        periodStart,
        active,
        active === null ? null : decimalString({ numerator: BigInt(active), denominator: BigInt(size) }),
        value,
        value === null ? null : decimalString({ numerator: value, denominator: periods[0]?.value ?? 0n }),
      ]),
    ),
}

const balances: ShapeRows = {
  columns: [
    { name: 'wallet', kind: 'hex' },
    { name: 'label', kind: 'text' },
    { name: 'isTimelock', kind: 'boolean' },
    { name: 'token', kind: 'text' },
    { name: 'tokenAddress', kind: 'hex' },
    { name: 'value', kind: 'bigint' },
  ],
  rows: (_metric, { wallet, wallets }: Treasury) =>
    wallets.flatMap(({ address, label, balances: held }) =>
      held.map(({ token, address: contract, value }) => [
        checksummed(address),
        label,
        address === wallet,
        token,
        checksummed(contract),
        value,
      ]),
    ),
}

const shapes: Record<Metric['shape'], ShapeRows> = {
  amount,
  moment: amount,
  ratio,
  momentRatio: ratio,
  duration,
  split,
  concentration,
  cohort,
  balances,
}

/** A metric's value as rows: one, or one a part. */
export function valueRows(metric: Metric, value: unknown): MetricRows {
  const shape = shapes[metric.shape]
  return { columns: shape.columns, rows: shape.rows(metric, value as never) }
}

const bucketColumns: readonly Column[] = [
  { name: 'start', kind: 'int' },
  { name: 'end', kind: 'int' },
  { name: 'partial', kind: 'boolean' },
]

/** A metric over time: the rows of each bucket, oldest first, none left out. */
export function seriesRows(metric: Metric, points: readonly Point<unknown>[]): MetricRows {
  const shape = shapes[metric.shape]
  return {
    columns: [...bucketColumns, ...shape.columns],
    rows: points.flatMap(({ start, end, partial, value }) =>
      shape.rows(metric, value as never).map((row) => [start, end, partial, ...row]),
    ),
  }
}

/** A metric by a dimension, largest first; the last row holds the rest, if there is one. */
export function breakdownRows(metric: Metric, breakdown: AmountBreakdown | RatioBreakdown): MetricRows {
  const shape = shapes[metric.shape]
  const { others } = breakdown
  const rest = 'ratio' in others ? { ratio: others.ratio, median: null } : others.value
  const rows = breakdown.parts.flatMap((part) =>
    shape
      .rows(metric, ('ratio' in part ? part : part.value) as never)
      .map((row): Row => [part.key, 1, false, ...row]),
  )
  const restRows = shape.rows(metric, rest as never).map((row): Row => [null, others.count, true, ...row])
  return {
    columns: [
      { name: 'key', kind: 'text' },
      { name: 'keys', kind: 'int' },
      { name: 'others', kind: 'boolean' },
      ...shape.columns,
    ],
    rows: others.count === 0 ? rows : [...rows, ...restRows],
  }
}
