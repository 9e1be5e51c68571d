import { z } from 'zod'
import type { EventEntity } from './event-entity.ts'
import { publicName } from './post-json.ts'
import { SubgraphError } from './subgraph-error.ts'

/**
 * graph-node makes plurals of entity names by English rules with exceptions ("evidences", "voteCastWithParams_collection");
 * asking the endpoint which field lists which type is surer than repeating those rules.
 */
export type ListFieldNames = ReadonlyMap<string, string>

/** One question for the list fields and for the fields of every entity that the ledger mirrors. */
export function discoveryQuery(entities: readonly EventEntity[]): string {
  const types = entities.map(({ name }, index) => `t${index}: __type(name: "${name}") { fields { name } }`)
  return `{
  __schema { queryType { fields { name type { ofType { ofType { ofType { name } } } } } } }
  ${types.join('\n  ')}
}`
}

const typeSchema = z.object({ fields: z.array(z.object({ name: z.string() })) }).nullable()
const named = z.object({ name: z.string().nullish() }).nullish()
const listType = z.object({ ofType: z.object({ ofType: z.object({ ofType: named }).nullish() }).nullish() })
const queryTypeSchema = z.object({
  queryType: z.object({ fields: z.array(z.object({ name: z.string(), type: listType })) }),
})

function missingParts(data: Record<string, unknown>, entities: readonly EventEntity[]): string[] {
  return entities.flatMap((entity, index) => {
    const type = typeSchema.parse(data[`t${index}`] ?? null)
    if (type === null) return [entity.name]
    const known = new Set(type.fields.map(({ name }) => name))
    return entity.params.filter(({ name }) => !known.has(name)).map(({ name }) => `${entity.name}.${name}`)
  })
}

/**
 * Reads the answer to {@link discoveryQuery}.
 * @throws SubgraphError `schema` naming the entities or fields that the endpoint lacks.
 */
export function readDiscovery(
  url: string,
  data: Record<string, unknown>,
  entities: readonly EventEntity[],
): ListFieldNames {
  const missing = missingParts(data, entities)
  if (missing.length > 0)
    throw new SubgraphError(
      'schema',
      `The subgraph at ${publicName(url)} lacks ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}. ` +
        'It is not the Braintrust subgraph, or an older version; deploy the one in subgraph/.',
    )
  const names = new Map<string, string>()
  for (const field of queryTypeSchema.parse(data.__schema).queryType.fields) {
    const entity = field.type.ofType?.ofType?.ofType?.name
    if (typeof entity === 'string') names.set(entity, field.name)
  }
  return names
}
