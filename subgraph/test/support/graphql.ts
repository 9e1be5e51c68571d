import { types } from './schema.ts'

/** A row as graph-node answers. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** Asks a subgraph; throws its errors. */
export async function ask<T>(url: string, query: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { data?: T; errors?: unknown }
  if (!answer.data || answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors)}`)
  return answer.data
}

/** All rows of an entity, page by page in the order of ids; links are given as the linked ids. */
export async function allRows(url: string, entity: string): Promise<Row[]> {
  const name = await listName(url, entity)
  const rows: Row[] = []
  for (let after: string | null = null; ; ) {
    const where: string = after === null ? '' : `, where: { id_gt: "${after}" }`
    const query = `{ ${name}(first: 1000, orderBy: id${where}) { ${selection(entity)} } }`
    const page: Row[] | undefined = (await ask<Record<string, Row[]>>(url, query))[name]
    if (!page || page.length === 0) return rows
    rows.push(...page)
    after = page.at(-1)?.id ?? null
  }
}

/** Name of the query for a list: graph-node makes the plural, so we ask it. */
async function listName(url: string, entity: string): Promise<string> {
  const query =
    '{ __schema { queryType { fields { name type { ofType { kind ofType { ofType { name } } } } } } } }'
  type Field = {
    name: string
    type: { ofType: { kind: string; ofType: { ofType: { name: string } | null } | null } | null }
  }
  const { __schema } = await ask<{ __schema: { queryType: { fields: Field[] } } }>(url, query)
  const field = __schema.queryType.fields.find(
    (candidate) => candidate.type.ofType?.ofType?.ofType?.name === entity,
  )
  if (!field) throw new Error(`The subgraph has no list of ${entity}.`)
  return field.name
}

const SCALARS = new Set(['ID', 'Bytes', 'String', 'Int', 'Int8', 'BigInt', 'Boolean', 'Timestamp'])
const entities = new Set(types.map((type) => type.name.value))

/** All stored fields of an entity, as a GraphQL selection. */
function selection(entity: string): string {
  const type = types.find((candidate) => candidate.name.value === entity)
  const stored =
    type?.fields?.filter((field) => !field.directives?.some((d) => d.name.value === 'derivedFrom')) ?? []
  const parts = stored.map((field) => {
    let inner = field.type
    while (inner.kind !== 'NamedType') inner = inner.type
    const isLink = !SCALARS.has(inner.name.value) && entities.has(inner.name.value)
    return isLink ? `${field.name.value} { id }` : field.name.value
  })
  return parts.join(' ')
}
