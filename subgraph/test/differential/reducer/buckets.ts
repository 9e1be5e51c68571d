import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { storedFields } from '../../support/schema.ts'
import { byKey, distinct, type Value } from './facts.ts'
import type { Point } from './points.ts'

/** One interval of a series for one combination of its dimensions. */
export interface Bucket {
  /** Start, unix seconds. */
  readonly start: number
  /** End, unix seconds: the first moment that does not belong to it. */
  readonly end: number
  readonly values: Readonly<Record<string, Value>>
}

const SECONDS: Readonly<Record<string, number>> = { hour: 3_600, day: 86_400 }

/** Puts points into the buckets of a series, as its directives in the schema say. */
export function bucketsOf(
  series: ObjectTypeDefinitionNode,
  interval: string,
  points: readonly Point[],
): Bucket[] {
  const length = SECONDS[interval]
  if (length === undefined) throw new Error(`The reducer knows no interval ${interval}.`)
  const dimensions = dimensionsOf(series)
  const startOf = (point: Point) => point.at - (point.at % length)
  const keyOf = (point: Point) => [startOf(point), ...dimensions.map((name) => point[name])].join()
  const pointsOf = byKey(points, keyOf)
  return distinct(points.map(keyOf)).flatMap((key) => {
    const [first] = pointsOf(key)
    if (!first) return []
    const start = startOf(first)
    const named = dimensions.map((name) => [name, first[name] ?? null])
    const aggregated = aggregatesOf(series).map(({ name, fn, arg }) => [
      name,
      aggregate(fn, arg, pointsOf(key)),
    ])
    return { start, end: start + length, values: Object.fromEntries([...named, ...aggregated]) }
  })
}

/** Names of the series' intervals. */
export function intervalsOf(series: ObjectTypeDefinitionNode): string[] {
  const value = argument(directive(series, 'aggregation'), 'intervals')
  if (value?.kind !== Kind.LIST) throw new Error(`${series.name.value} has no intervals.`)
  return value.values.flatMap((entry) => (entry.kind === Kind.STRING ? [entry.value] : []))
}

/** Name of the timeseries that a series is made from. */
export function sourceOf(series: ObjectTypeDefinitionNode): string {
  const value = argument(directive(series, 'aggregation'), 'source')
  if (value?.kind !== Kind.STRING) throw new Error(`${series.name.value} has no source.`)
  return value.value
}

/** The fields that tell buckets of one interval apart. */
export function dimensionsOf(series: ObjectTypeDefinitionNode): string[] {
  const names = storedFields(series).filter((field) => !directive(field, 'aggregate'))
  return names.map((field) => field.name.value).filter((name) => name !== 'id' && name !== 'timestamp')
}

interface Aggregate {
  readonly name: string
  readonly fn: string
  /** Field of the points; empty for a count. */
  readonly arg: string
}

function aggregatesOf(series: ObjectTypeDefinitionNode): Aggregate[] {
  return storedFields(series).flatMap((field) => {
    const found = directive(field, 'aggregate')
    if (!found) return []
    const text = (name: string) => {
      const value = argument(found, name)
      return value?.kind === Kind.STRING ? value.value : ''
    }
    return { name: field.name.value, fn: text('fn'), arg: text('arg') }
  })
}

function aggregate(fn: string, arg: string, points: readonly Point[]): bigint {
  if (fn === 'count') return BigInt(points.length)
  if (fn !== 'sum') throw new Error(`The reducer knows no aggregate ${fn}: teach it.`)
  return points.reduce((total, point) => total + BigInt(numberOf(point, arg)), 0n)
}

function numberOf(point: Point, arg: string): bigint | number {
  const value = point[arg]
  if (typeof value !== 'bigint' && typeof value !== 'number')
    throw new Error(`A point has no number ${arg}: the reducer knows fields only, not expressions.`)
  return value
}

function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find((candidate) => candidate.name.value === name)
}

function argument(node: ConstDirectiveNode | undefined, name: string) {
  return node?.arguments?.find((candidate) => candidate.name.value === name)?.value
}
