import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql'

/** The fields that every event entity begins with, in this order (the contract with the subgraph). */
const commonFields = [
  'id',
  'blockNumber',
  'blockHash',
  'timestamp',
  'transactionHash',
  'logIndex',
  'contract',
  'source',
]

const kinds = new Set(['Int', 'BigInt', 'Bytes', 'String', 'Boolean'])

interface NamedKind {
  kind: string
  list: boolean
}

function kindOf(type: TypeNode): NamedKind {
  if (type.kind === Kind.NON_NULL_TYPE) return kindOf(type.type)
  if (type.kind === Kind.LIST_TYPE) return { ...kindOf(type.type), list: true }
  return { kind: type.name.value, list: false }
}

function isEventEntity(node: ObjectTypeDefinitionNode): boolean {
  const names = (node.fields ?? []).map((field) => field.name.value)
  return commonFields.every((name, index) => names[index] === name)
}

function paramSource(entity: string, field: FieldDefinitionNode): string {
  const { kind, list } = kindOf(field.type)
  if (!kinds.has(kind))
    throw new Error(
      `${entity}.${field.name.value} in subgraph/schema.graphql has the type ${kind}, which the ledger has no column for.`,
    )
  return `      { name: '${field.name.value}', kind: '${kind}', list: ${list} },`
}

function entitySource(node: ObjectTypeDefinitionNode): string {
  const name = node.name.value
  const params = (node.fields ?? []).slice(commonFields.length).map((field) => paramSource(name, field))
  return `  {\n    name: '${name}',\n    params: [\n${params.join('\n')}\n    ],\n  },`
}

const eventEntitiesOf = (schema: string): ObjectTypeDefinitionNode[] =>
  parse(schema)
    .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(isEventEntity)

/** Single-quoted, as the formatter would have it where the text has no quote of its own. */
const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const oneLine = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim()

function descriptionSource(node: ObjectTypeDefinitionNode): string {
  const fields = (node.fields ?? [])
    .slice(commonFields.length)
    .map((field) => `      ${field.name.value}: ${literal(oneLine(field.description?.value))},`)
  return `  ${node.name.value}: {\n    event: ${literal(oneLine(node.description?.value))},\n    fields: {\n${fields.join('\n')}\n    },\n  },`
}

/** TypeScript source of what the subgraph's schema says of each event and its fields; apart from the table, which decides the ledger's layout. */
export function eventDescriptionsSource(schema: string): string {
  const entities = eventEntitiesOf(schema)
  const common = (entities[0]?.fields ?? [])
    .slice(0, commonFields.length)
    .map((field) => `  ${field.name.value}: ${literal(oneLine(field.description?.value))},`)
  return `// Generated from subgraph/schema.graphql by scripts/generate-event-entities.ts. Do not edit.

/** Fields that every event has. */
export const commonFieldDescriptions: Readonly<Record<string, string>> = {
${common.join('\n')}
}

/** What each event says, and each of its own fields. */
export const eventDescriptions: Readonly<
  Record<string, { readonly event: string; readonly fields: Readonly<Record<string, string>> }>
> = {
${entities.map(descriptionSource).join('\n')}
}
`
}

/** TypeScript source of the event entity table for a subgraph schema. */
export function eventEntitiesSource(schema: string): string {
  const entities = eventEntitiesOf(schema)
  return `// Generated from subgraph/schema.graphql by scripts/generate-event-entities.ts. Do not edit.
import type { EventEntity } from '../event-entity.ts'

/** Every event entity of the subgraph, in the schema's order. */
export const eventEntities = [
${entities.map(entitySource).join('\n')}
] as const satisfies readonly EventEntity[]
`
}
