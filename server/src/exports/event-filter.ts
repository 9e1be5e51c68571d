import { quoted, snakeCase } from '../ledger/names.ts'
import type { SqlParam } from '../ledger/snapshot.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { EventEntity, EventParam } from '../subgraph/event-entity.ts'

/** Conditions that rows must meet: a field has one of the values. Fields sorted, values as text, sorted, each once. */
export type EventFilter = Readonly<Record<string, readonly string[]>>

const maxValues = 50
const maxHugeInt = 2n ** 127n - 1n

/** Fields beside an event's parameters that rows can be chosen by. */
const commonFields: readonly EventParam[] = [
  { name: 'transactionHash', kind: 'Bytes', list: false },
  { name: 'contract', kind: 'Bytes', list: false },
  { name: 'source', kind: 'String', list: false },
]

const fieldsOf = (entity: EventEntity): readonly EventParam[] =>
  [...commonFields, ...entity.params].filter(({ list }) => !list)

function integerText(field: string, value: string): string {
  if (!/^-?\d{1,39}$/.test(value) || BigInt(value) > maxHugeInt || BigInt(value) < -maxHugeInt)
    throw new BadRequestError(`where.${field} holds something else than a whole number of at most 127 bits.`)
  return BigInt(value).toString()
}

function valueText({ name, kind }: EventParam, value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  if (typeof text !== 'string' || text.length > 1_000)
    throw new BadRequestError(
      `where.${name} must be a text, a number or a boolean of at most 1,000 characters, or a list of such.`,
    )
  if (kind === 'Int' || kind === 'BigInt') return integerText(name, text)
  if (kind === 'Bytes') {
    if (!/^0x([0-9a-fA-F]{2})*$/.test(text))
      throw new BadRequestError(`where.${name} holds something else than 0x and hex digits.`)
    return text.toLowerCase()
  }
  if (kind === 'Boolean' && text !== 'true' && text !== 'false')
    throw new BadRequestError(`where.${name} must be true or false.`)
  return text
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // The same sentence as for JSON of another form.
  }
  throw new BadRequestError('where is not a JSON object, such as {"client":"0x…"}.')
}

/**
 * Reads `where`: a JSON object of field names and a value or a list of values.
 * @throws BadRequestError naming the field that is wrong.
 */
export function eventFilter(entity: EventEntity, where: string | undefined): EventFilter {
  if (where === undefined) return {}
  const fields = new Map(fieldsOf(entity).map((field) => [field.name, field]))
  const filter: Record<string, string[]> = {}
  for (const [name, asked] of Object.entries(readJson(where)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const field = fields.get(name)
    if (field === undefined)
      throw new BadRequestError(
        `where names ${JSON.stringify(name.slice(0, 40))}, by which ${entity.name} cannot be chosen. It can by ${[...fields.keys()].join(', ')}.`,
      )
    const values = Array.isArray(asked) ? asked : [asked]
    if (values.length === 0 || values.length > maxValues)
      throw new BadRequestError(
        `where.${name} has ${values.length} values; it must have from 1 to ${maxValues}.`,
      )
    filter[name] = [...new Set(values.map((value) => valueText(field, value)))].sort()
  }
  return filter
}

/** Numbers are compared as wide as they may be written: an INTEGER column against one beyond 32 bits is merely unequal. */
const casts: Readonly<Partial<Record<EventParam['kind'], string>>> = {
  Int: '::HUGEINT',
  BigInt: '::HUGEINT',
  Boolean: '::BOOLEAN',
}

/** The filter as conditions whose values are bound, never spliced. */
export function eventFilterSql(
  entity: EventEntity,
  filter: EventFilter,
): { readonly conditions: string[]; readonly params: Record<string, SqlParam> } {
  const params: Record<string, SqlParam> = {}
  const conditions = fieldsOf(entity).flatMap(({ name, kind }) => {
    const names = filter[name]?.map((value) => {
      const bound = `where_${Object.keys(params).length}`
      params[bound] = value
      return `$${bound}${casts[kind] ?? ''}`
    })
    return names === undefined ? [] : [`${quoted(snakeCase(name))} IN (${names.join(', ')})`]
  })
  return { conditions, params }
}
