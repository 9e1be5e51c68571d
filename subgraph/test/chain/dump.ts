import { allRows } from '../support/graphql.ts'
import { aggregations, eventEntities, stateEntities, timeseries } from '../support/schema.ts'

/** Everything that a subgraph holds, by name: all rows of all entities, and all buckets of all series. */
export type Dump = Readonly<Record<string, readonly unknown[]>>

export async function dump(url: string): Promise<Dump> {
  const tables: Record<string, readonly unknown[]> = {}
  for (const { name } of [...eventEntities, ...stateEntities, ...timeseries])
    tables[name.value] = await allRows(url, name.value)
  for (const { name } of aggregations)
    for (const interval of ['hour', 'day']) {
      const rows = await allRows(url, name.value, { series: { interval, current: 'include' } })
      tables[`${name.value} by ${interval}`] = rows
    }
  return tables
}

/** How many rows there are in all. */
export function size(tables: Dump): number {
  return Object.values(tables).reduce((total, rows) => total + rows.length, 0)
}
