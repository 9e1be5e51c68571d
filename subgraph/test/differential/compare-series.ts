import type { ObjectTypeDefinitionNode } from 'graphql'
import { allRows, type Row } from '../support/graphql.ts'
import { aggregations, storedFields, timeseries } from '../support/schema.ts'
import { answerFor, seenValue, shorten } from './compare.ts'
import type { Compared } from './compare-all.ts'
import { type Bucket, bucketsOf, intervalsOf, sourceOf } from './reducer/buckets.ts'
import { isKept } from './reducer/events.ts'
import { timeseriesPoints } from './reducer/points.ts'

interface AtHead {
  /** Whether the block is the newest one. */
  readonly isHead: boolean
}

/**
 * A sentence for each difference in the series: the points that they are made from, and every bucket of every interval. graph-node
 * answers finished intervals as of any block, but knows the running one (`current: include`) at the head alone.
 */
export async function seriesDifferences(compared: Compared & AtHead): Promise<string[]> {
  const found: string[] = []
  for (const type of timeseries) found.push(...(await differencesOfPoints(type, compared)))
  for (const series of aggregations)
    for (const interval of intervalsOf(series))
      found.push(...(await differencesOfBuckets(series, interval, compared)))
  return found
}

/** Points have no id of the chain's: graph-node numbers them in its own order, which must be the chain's. */
async function differencesOfPoints(
  type: ObjectTypeDefinitionNode,
  { url, history, block }: Compared,
): Promise<string[]> {
  const name = type.name.value
  const points = timeseriesPoints[name]?.(history) ?? []
  const wanted = points.map(({ at, ...values }) => textOf(type, { ...values, timestamp: microseconds(at) }))
  const seen = (await allRows(url, name, { block })).map((row) => textOf(type, row))
  if (seen.length !== wanted.length)
    return [`${name} at block ${block}: ${seen.length} rows, not ${wanted.length}.`]
  const unlike = wanted.flatMap((text, index) =>
    text === seen[index] ? [] : [`${name}: row ${index} is ${seen[index]} and should be ${text}.`],
  )
  return shorten(unlike, `${name} at block ${block}`)
}

async function differencesOfBuckets(
  series: ObjectTypeDefinitionNode,
  interval: string,
  { url, history, block, isHead }: Compared & AtHead,
): Promise<string[]> {
  const name = `${series.name.value} by ${interval}`
  const buckets = bucketsOf(series, interval, timeseriesPoints[sourceOf(series)]?.(history) ?? [])
  const now = history.logs.findLast(isKept)?.timestamp ?? 0
  const isClosed = ({ end }: Bucket) => end <= now
  const found: string[] = []
  for (const current of isHead ? (['exclude', 'include'] as const) : (['exclude'] as const)) {
    const rows = await allRows(url, series.name.value, { block, series: { interval, current } })
    const wanted = buckets.filter((bucket) => current === 'include' || isClosed(bucket))
    found.push(
      ...unlike(
        `${name}, current: ${current}`,
        textsOf(series, wanted),
        rows.map((row) => textOf(series, row)),
      ),
    )
  }
  return shorten(found, `${name} at block ${block}`)
}

function textsOf(series: ObjectTypeDefinitionNode, buckets: readonly Bucket[]): string[] {
  return buckets.map(({ start, values }) => textOf(series, { ...values, timestamp: microseconds(start) }))
}

function unlike(name: string, wanted: readonly string[], seen: readonly string[]): string[] {
  const [isWanted, isSeen] = [new Set(wanted), new Set(seen)]
  if (isSeen.size < seen.length) return [`${name}: a bucket is there twice.`]
  return [
    ...wanted.filter((text) => !isSeen.has(text)).map((text) => `${name}: ${text} is missing.`),
    ...seen
      .filter((text) => !isWanted.has(text))
      .map((text) => `${name}: ${text} is there and should not be.`),
  ]
}

/** A row as text, without the id, which graph-node gives. */
function textOf(type: ObjectTypeDefinitionNode, values: Readonly<Record<string, unknown>> | Row): string {
  const fields = storedFields(type).filter((field) => field.name.value !== 'id')
  return fields
    .map((field) => {
      const value = seenValue(field, values[field.name.value])
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
      return `${field.name.value} ${isPlain ? answerFor(field, value) : value}`
    })
    .join(', ')
}

function microseconds(seconds: number): bigint {
  return BigInt(seconds) * 1_000_000n
}
