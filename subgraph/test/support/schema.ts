import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql'

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

function has(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): boolean {
  return node.directives?.some((directive) => directive.name.value === name) === true
}

function entityArgument(type: ObjectTypeDefinitionNode, name: string): boolean {
  const entity = type.directives?.find((directive) => directive.name.value === 'entity')
  const value = entity?.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.BOOLEAN && value.value
}

/** Rows that graph-node makes the series from, one for each thing that happened. */
export const timeseries = types.filter((type) => entityArgument(type, 'timeseries'))

/** The series: what graph-node makes by itself from the rows of a timeseries. */
export const aggregations = types.filter((type) => has(type, 'aggregation'))

/** Everything that follows from the events: all entities but the events themselves and what the series are made of. */
export const stateEntities = types.filter(
  (type) => has(type, 'entity') && !eventEntities.includes(type) && !timeseries.includes(type),
)

/** The fields that hold something: all but those derived from links of other entities. */
export function storedFields(type: ObjectTypeDefinitionNode): FieldDefinitionNode[] {
  return (type.fields ?? []).filter((field) => !has(field, 'derivedFrom'))
}

/** The type that a field's value or each of its values has. -> "BigInt" */
export function namedType(field: FieldDefinitionNode): string {
  let inner = field.type
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type
  return inner.name.value
}

/** Whether a field leads to another entity. */
export function isLink(field: FieldDefinitionNode): boolean {
  return types.some((type) => type.name.value === namedType(field))
}
