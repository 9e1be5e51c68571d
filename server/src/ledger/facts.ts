import type { DuckDBConnection } from '@duckdb/node-api'

/** Something that happens to a subject; the first time counts. */
interface Step {
  /** Gives the columns `<name>_block` and `<name>_at`, NULL until it happens. */
  readonly name: string
  /** Entities of the events that are it. */
  readonly events: readonly string[]
  /** SELECT of (key, block_number, timestamp) over those events, from a block on. */
  readonly since: (block: number) => string
  /** The same over all of those that are about the subjects a SELECT gives. */
  readonly about: (keys: string) => string
}

/**
 * What became of each subject of one kind, a row each: "paid as of block N" is then `paid_block <= N`, where the events alone take a
 * join of two tables as large as the market.
 */
interface FactTable {
  readonly table: string
  readonly key: string
  /** Entity of the event that begins a subject. */
  readonly subject: string
  readonly subjectTable: string
  /** Columns taken over from that event, beside its block and time. */
  readonly columns: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

/** HUGEINT columns are kept in plain bytes: see layout.ts. */
const integer = 'HUGEINT USING COMPRESSION UNCOMPRESSED'

/** A step whose events name the subject themselves. */
function named(key: string, name: string, events: Readonly<Record<string, string>>): Step {
  const select = (condition: string) =>
    Object.values(events)
      .map((table) => `SELECT ${key} AS key, block_number, timestamp FROM ${table} WHERE ${condition}`)
      .join(' UNION ALL ')
  return {
    name,
    events: Object.keys(events),
    since: (block) => select(`block_number >= ${block}`),
    about: (keys) => select(`${key} IN (${keys})`),
  }
}

/** An acceptance names its engagement, whose offer names the job. */
const hires = (condition: string): string =>
  `SELECT offered.job_id AS key, greatest(accepted.block_number, offered.block_number) AS block_number, accepted.timestamp
  FROM engagement_accepted AS accepted JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id WHERE ${condition}`

const invoiceFacts: FactTable = {
  table: 'invoice_fact',
  key: 'invoice_id',
  subject: 'InvoiceSubmitted',
  subjectTable: 'invoice_submitted',
  columns: {
    invoice_id: integer,
    engagement_id: integer,
    talent: 'VARCHAR',
    client: 'VARCHAR',
    source: 'VARCHAR',
    amount: integer,
    due_at: integer,
  },
  steps: [
    named('invoice_id', 'verified', { InvoiceVerified: 'invoice_verified' }),
    named('invoice_id', 'disputed', { InvoiceDisputed: 'invoice_disputed' }),
    named('invoice_id', 'paid', { InvoicePaid: 'invoice_paid' }),
    named('invoice_id', 'dropped', {
      InvoiceRejected: 'invoice_rejected',
      InvoiceCancelled: 'invoice_cancelled',
    }),
    // Nobody waits for it any longer.
    named('invoice_id', 'ended', {
      InvoicePaid: 'invoice_paid',
      InvoiceRejected: 'invoice_rejected',
      InvoiceCancelled: 'invoice_cancelled',
      InvoiceResolved: 'invoice_resolved',
    }),
  ],
}

const engagementFacts: FactTable = {
  table: 'engagement_fact',
  key: 'engagement_id',
  subject: 'EngagementOffered',
  subjectTable: 'engagement_offered',
  columns: {
    engagement_id: integer,
    job_id: integer,
    talent: 'VARCHAR',
    client: 'VARCHAR',
    source: 'VARCHAR',
    contracted_value: integer,
    end_at: integer,
  },
  steps: [
    named('engagement_id', 'accepted', { EngagementAccepted: 'engagement_accepted' }),
    named('engagement_id', 'ended', { EngagementEnded: 'engagement_ended' }),
  ],
}

const jobFacts: FactTable = {
  table: 'job_fact',
  key: 'job_id',
  subject: 'JobPosted',
  subjectTable: 'job_posted',
  columns: {
    job_id: integer,
    client: 'VARCHAR',
    category_id: integer,
    node: 'VARCHAR',
    source: 'VARCHAR',
    positions: 'INTEGER',
  },
  steps: [
    named('job_id', 'closed', { JobClosed: 'job_closed' }),
    {
      name: 'hired',
      events: ['EngagementAccepted', 'EngagementOffered'],
      since: (block) =>
        `${hires(`accepted.block_number >= ${block}`)} UNION ALL ${hires(`accepted.block_number < ${block} AND offered.block_number >= ${block}`)}`,
      about: (keys) => hires(`offered.job_id IN (${keys})`),
    },
  ],
}

const factTables: readonly FactTable[] = [invoiceFacts, engagementFacts, jobFacts]

/** Tables of facts, each with `block_number` and `timestamp` of its subject's beginning. */
export const factTableNames: readonly string[] = factTables.map(({ table }) => table)

/** Subjects without their row of facts, or the reverse, counted: 0 in a ledger that is whole. */
export const missingFactsSql = `SELECT (${factTables
  .map(
    ({ table, subjectTable }) =>
      `abs((SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${subjectTable}))`,
  )
  .join(' + ')})::BIGINT`

/** Statements that make them, empty. */
export const createFactTables: readonly string[] = factTables.map(({ table, columns, steps }) => {
  const own = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  const happened = steps.map(({ name }) => `${name}_block INTEGER, ${name}_at BIGINT`)
  return `CREATE TABLE ${table} (${['block_number INTEGER', 'timestamp BIGINT', ...own, ...happened].join(', ')})`
})

/** The first of each subject's events; of those that are in one block, the earliest. */
const firstOf = (events: string): string =>
  `(SELECT key, min(block_number) AS block_number, arg_min(timestamp, (block_number, timestamp)) AS timestamp FROM (${events}) GROUP BY key)`

/**
 * Takes up what the events from a block on tell, inside the writer's transaction.
 * @param happened entities that have such events; what has none costs little.
 */
export async function addFacts(
  writer: DuckDBConnection,
  block: number,
  happened: ReadonlySet<string>,
): Promise<void> {
  for (const facts of factTables) {
    const begun = happened.has(facts.subject)
    if (begun) await addSubjects(writer, facts, block)
    for (const step of facts.steps) {
      // No contract lets it happen before its subject begins; a subgraph may say so all the same.
      if (begun) await take(writer, facts, step, step.about(keysSince(facts, block)))
      if (step.events.some((event) => happened.has(event))) await take(writer, facts, step, step.since(block))
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

/** Notes the first of these events with each subject that has none yet. */
async function take(
  writer: DuckDBConnection,
  { table, key }: FactTable,
  { name }: Step,
  events: string,
): Promise<void> {
  await writer.run(`UPDATE ${table} SET ${name}_block = first.block_number, ${name}_at = first.timestamp
    FROM ${firstOf(events)} AS first WHERE ${table}.${key} = first.key AND ${table}.${name}_block IS NULL`)
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
