import type { DuckDBConnection } from '@duckdb/node-api'
import { type FactTable, factTables, type Step } from './fact-tables.ts'

/** Names of entities. */
export type Entities = ReadonlySet<string>

/** Statements that make the tables of facts, empty: each has `block_number` and `timestamp` of its subject's beginning. */
export const createFactTables: readonly string[] = factTables.map(({ table, columns, steps }) => {
  const own = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  const happened = steps.map(({ name }) => `${name}_block INTEGER, ${name}_at BIGINT`)
  return `CREATE TABLE ${table} (${['block_number INTEGER', 'timestamp BIGINT', ...own, ...happened].join(', ')})`
})

/** Counts subjects without their row of facts, and rows without a subject: 0 in a ledger that is whole. */
export function missingFactsSql(mirrored: Entities): string {
  const differences = factTables
    .filter(({ subject }) => mirrored.has(subject))
    .map(
      ({ table, subjectTable }) =>
        `abs((SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${subjectTable}))`,
    )
  return `SELECT (${['0', ...differences].join(' + ')})::BIGINT`
}

/**
 * Takes up what the events from a block on tell, inside the writer's transaction.
 * @param happened entities that have such events; what has none costs little.
 * @param mirrored entities that have tables.
 */
export async function addFacts(
  writer: DuckDBConnection,
  block: number,
  happened: Entities,
  mirrored: Entities,
): Promise<void> {
  for (const facts of factTables) {
    const begun = happened.has(facts.subject)
    if (begun) await addSubjects(writer, facts, block)
    for (const step of facts.steps) {
      const known = step.sources.filter(({ events }) => events.every((event) => mirrored.has(event)))
      const fresh = known.filter(({ events }) => events.some((event) => happened.has(event)))
      // No contract lets it happen before its subject begins; a subgraph may say so all the same.
      if (begun)
        await take(
          writer,
          facts,
          step,
          known.map(({ about }) => about(keysSince(facts, block))),
        )
      await take(
        writer,
        facts,
        step,
        fresh.map(({ since }) => since(block)),
      )
    }
  }
}

const keysSince = ({ table, key }: FactTable, block: number): string =>
  `SELECT ${key} FROM ${table} WHERE block_number >= ${block}`

async function addSubjects(writer: DuckDBConnection, facts: FactTable, block: number): Promise<void> {
  const taken = ['block_number', 'timestamp', ...Object.keys(facts.columns)].join(', ')
  await writer.run(
    `INSERT INTO ${facts.table} (${taken}) SELECT ${taken} FROM ${facts.subjectTable} WHERE block_number >= ${block}`,
  )
}

/** Notes the first of these events with each subject that has none yet; of those in one block, the earliest. */
async function take(
  writer: DuckDBConnection,
  { table, key }: FactTable,
  { name }: Step,
  events: readonly string[],
): Promise<void> {
  if (events.length === 0) return
  await writer.run(`UPDATE ${table} SET ${name}_block = first.block_number, ${name}_at = first.timestamp
    FROM (
      SELECT key, min(block_number) AS block_number, arg_min(timestamp, (block_number, timestamp)) AS timestamp
      FROM (${events.join(' UNION ALL ')}) GROUP BY key
    ) AS first
    WHERE ${table}.${key} = first.key AND ${table}.${name}_block IS NULL`)
}

/** Forgets everything above a block, inside the writer's transaction. */
export async function rollBackFacts(writer: DuckDBConnection, block: number): Promise<void> {
  for (const { table, steps } of factTables) {
    await writer.run(`DELETE FROM ${table} WHERE block_number > ${block}`)
    for (const { name } of steps)
      await writer.run(
        `UPDATE ${table} SET ${name}_block = NULL, ${name}_at = NULL WHERE ${name}_block > ${block}`,
      )
  }
}
