/** Events of one kind, or kinds that take each other to tell of a subject. Each SELECT gives (key, block_number, timestamp). */
interface Source {
  /** Entities it reads. */
  readonly events: readonly string[]
  /** Those from a block on. */
  readonly since: (block: number) => string
  /** All that are about the subjects that a SELECT gives. */
  readonly about: (keys: string) => string
}

/** Something that happens to a subject; the first time counts. */
export interface Step {
  /** Gives the columns `<name>_block` and `<name>_at`, NULL until it happens. */
  readonly name: string
  readonly sources: readonly Source[]
}

/**
 * What became of each subject of one kind, a row each: "paid as of block N" is then `paid_block <= N`, where the events alone take a
 * join of two tables as large as the market.
 */
export interface FactTable {
  readonly table: string
  readonly key: string
  /** Entity of the event that begins a subject, and its table. */
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
  const sources = Object.entries(events).map(([event, table]) => {
    const select = `SELECT ${key} AS key, block_number, timestamp FROM ${table}`
    return {
      events: [event],
      since: (block: number) => `${select} WHERE block_number >= ${block}`,
      about: (keys: string) => `${select} WHERE ${key} IN (${keys})`,
    }
  })
  return { name, sources }
}

/** An acceptance names its engagement, whose offer names the job. */
const hires = (condition: string): string =>
  `SELECT offered.job_id AS key, greatest(accepted.block_number, offered.block_number) AS block_number, accepted.timestamp
  FROM engagement_accepted AS accepted JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id WHERE ${condition}`

const hired: Step = {
  name: 'hired',
  sources: [
    {
      events: ['EngagementAccepted', 'EngagementOffered'],
      since: (block) =>
        `${hires(`accepted.block_number >= ${block}`)} UNION ALL ${hires(`accepted.block_number < ${block} AND offered.block_number >= ${block}`)}`,
      about: (keys) => hires(`offered.job_id IN (${keys})`),
    },
  ],
}

const invoices: FactTable = {
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

const engagements: FactTable = {
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

const jobs: FactTable = {
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
  steps: [named('job_id', 'closed', { JobClosed: 'job_closed' }), hired],
}

export const factTables: readonly FactTable[] = [invoices, engagements, jobs]
