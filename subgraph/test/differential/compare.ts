import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql'
import { pagesOf, type Row } from '../support/graphql.ts'
import { isLink, namedType, storedFields, types } from '../support/schema.ts'
import type { ExpectedRow, Value } from './reducer/facts.ts'

/** Differences of one entity beyond this number are only counted. */
const SHOWN = 10

/**
 * Compares every row and field of an entity as it was after a block. Rows are read page by page and forgotten, so that only the
 * expected ones are in memory.
 * @returns a sentence for each difference; none when all is equal
 */
export async function differences(
  url: string,
  entity: string,
  expected: readonly ExpectedRow[],
  block: number,
): Promise<string[]> {
  const type = typeOf(entity)
  const awaited = new Map(expected.map((row) => [row.id, row]))
  const found: string[] = []
  if (awaited.size < expected.length) found.push(`${entity}: the reducer gives an id twice.`)
  for await (const page of pagesOf(url, entity, { block })) {
    for (const seen of page) {
      const row = awaited.get(seen.id)
      awaited.delete(seen.id)
      if (row) found.push(...differencesOfRow(type, row, seen))
      else found.push(`${entity} ${seen.id}: is there and should not be.`)
    }
  }
  for (const id of awaited.keys()) found.push(`${entity} ${id}: is missing.`)
  return shorten(found, `${entity} at block ${block}`)
}

/** The first differences, and how many there are besides. */
export function shorten(found: readonly string[], where: string): string[] {
  const more = found.length - SHOWN
  return more > 0 ? [...found.slice(0, SHOWN), `${where}: ${more} more differences.`] : [...found]
}

function typeOf(name: string): ObjectTypeDefinitionNode {
  const type = types.find((candidate) => candidate.name.value === name)
  if (!type) throw new Error(`The schema has no entity ${name}.`)
  return type
}

function differencesOfRow(type: ObjectTypeDefinitionNode, row: ExpectedRow, seen: Row): string[] {
  return storedFields(type).flatMap((field) => {
    const name = field.name.value
    const [wanted, got] = [row[name], asText(seenValue(field, seen[name]))]
    if (wanted === undefined) return `${type.name.value}.${name}: the reducer does not reckon it.`
    const text = asText(answerFor(field, wanted))
    return text === got ? [] : `${type.name.value} ${seen.id}: ${name} is ${got} and should be ${text}.`
  })
}

/** A link as the linked id. */
export function seenValue(field: FieldDefinitionNode, value: unknown): unknown {
  return isLink(field) && typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

/** How graph-node answers a value: amounts and long integers as decimal text, texts without NUL. */
export function answerFor(field: FieldDefinitionNode, value: Value): unknown {
  if (value === null) return null
  if (typeof value === 'object') return value.map((element) => answerFor(field, element))
  const type = namedType(field)
  if (type === 'Int') return Number(value)
  if (['BigInt', 'Int8', 'Timestamp'].includes(type)) return `${value}`
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value
}

function asText(value: unknown): string {
  return JSON.stringify(value ?? null)
}
