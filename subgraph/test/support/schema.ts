import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql'

const text = readFileSync(fileURLToPath(new URL('../../schema.graphql', import.meta.url)), 'utf8')

/** All object types of the schema: entities and aggregations. */
export const types = parse(text).definitions.filter(
  (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
)

/** The fields that every event entity begins with, in this order. */
export const COMMON_FIELDS = [
  'id: Bytes!',
  'blockNumber: Int!',
  'blockHash: Bytes!',
  'timestamp: Int8!',
  'transactionHash: Bytes!',
  'logIndex: Int!',
  'contract: Bytes!',
  'source: Source!',
]

/** A field as it is written, without its sentence. -> "blockNumber: Int!" */
export function fieldText(field: FieldDefinitionNode): string {
  return `${field.name.value}: ${print(field.type)}`
}

/** Fields of a type as they are written. */
export function fieldsOf(type: ObjectTypeDefinitionNode): string[] {
  return (type.fields ?? []).map(fieldText)
}

/** The event entities: those that begin with the common fields. */
export const eventEntities = types.filter(
  (type) => fieldsOf(type).slice(0, COMMON_FIELDS.length).join() === COMMON_FIELDS.join(),
)
