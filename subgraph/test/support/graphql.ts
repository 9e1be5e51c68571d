import { isLink, storedFields, types } from './schema.ts'

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

/** The most rows that graph-node answers at once. */
const PAGE = 1000

/** Which rows are asked for. */
export interface Which {
  /** As they were after this block; after the newest one when absent. */
  readonly block?: number | undefined
  /** Of a series: which interval, and whether the running one is given, too. */
  readonly series?: { readonly interval: string; readonly current: 'include' | 'exclude' } | undefined
}

/** All rows of an entity or a series in the order of ids, with links as the linked ids. */
export async function allRows(url: string, entity: string, which: Which = {}): Promise<Row[]> {
  const rows: Row[] = []
  for await (const page of pagesOf(url, entity, which)) rows.push(...page)
  return rows
}

/** As {@link allRows}, but page by page, for entities that need not all be in memory at once. */
export async function* pagesOf(url: string, entity: string, which: Which = {}): AsyncGenerator<Row[]> {
  const name = await listName(url, entity)
  const fixed = `first: ${PAGE}, orderBy: id${argumentsOf(which)}`
  for (let after: string | null = null; ; ) {
    const where: string = after === null ? '' : `, where: { id_gt: "${after}" }`
    const query = `{ ${name}(${fixed}${where}) { ${selection(entity)} } }`
    const page: Row[] = (await ask<Record<string, Row[]>>(url, query))[name] ?? []
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    after = page.at(-1)?.id ?? null
  }
}

function argumentsOf({ block, series }: Which): string {
  const at = block === undefined ? '' : `, block: { number: ${block} }`
  return series ? `${at}, interval: ${series.interval}, current: ${series.current}` : at
}

/** By subgraph and entity: the schema of an endpoint does not change while a test runs. */
const listNames = new Map<string, Promise<Map<string, string>>>()

/** Name of the query for a list: graph-node makes the plural, so we ask it. */
export async function listName(url: string, entity: string): Promise<string> {
  const names = listNames.get(url) ?? askListNames(url)
  listNames.set(url, names)
  const name = (await names).get(entity)
  if (!name) throw new Error(`The subgraph has no list of ${entity}.`)
  return name
}

async function askListNames(url: string): Promise<Map<string, string>> {
  const query =
    '{ __schema { queryType { fields { name type { ofType { kind ofType { ofType { name } } } } } } } }'
  type Field = {
    name: string
    type: { ofType: { kind: string; ofType: { ofType: { name: string } | null } | null } | null }
  }
  const { __schema } = await ask<{ __schema: { queryType: { fields: Field[] } } }>(url, query)
  return new Map(
    __schema.queryType.fields.flatMap(({ name, type }) => {
      const entity = type.ofType?.ofType?.ofType?.name
      return entity === undefined ? [] : [[entity, name] as const]
    }),
  )
}

/** All stored fields of an entity, as a GraphQL selection. */
function selection(entity: string): string {
  const type = types.find((candidate) => candidate.name.value === entity)
  if (!type) throw new Error(`The schema has no entity ${entity}.`)
  return storedFields(type)
    .map((field) => (isLink(field) ? `${field.name.value} { id }` : field.name.value))
    .join(' ')
}
