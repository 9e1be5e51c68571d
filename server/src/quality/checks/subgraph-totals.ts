import { z } from 'zod'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { differences, type RemoteCheck } from '../check.ts'

const count = z.union([z.int(), z.string().regex(/^-?\d{1,78}$/)]).transform(BigInt)

/** A total of the subgraph: the entity and field that keep it, and the same over the ledger's events. */
interface Total {
  readonly entity: string
  readonly field: string
  /** For a field that leads to another row: the field there. */
  readonly there?: string
  readonly sql: string
}

const counted = (table: string) => `SELECT count(*) FROM ${table} WHERE block_number <= $block`
const summed = (column: string, table: string) =>
  `SELECT coalesce(sum(${column}), 0)::HUGEINT FROM ${table} WHERE block_number <= $block`

const totals: readonly Total[] = [
  { entity: 'paymentTotals', field: 'invoices', sql: counted('invoice_submitted') },
  { entity: 'paymentTotals', field: 'paidInvoices', sql: counted('invoice_paid') },
  { entity: 'paymentTotals', field: 'volume', sql: summed('talent_amount', 'invoice_paid') },
  { entity: 'paymentTotals', field: 'fees', sql: summed('fee_amount', 'invoice_paid') },
  { entity: 'paymentTotals', field: 'refunded', sql: summed('amount', 'invoice_refunded') },
  { entity: 'paymentTotals', field: 'feesRefunded', sql: summed('fee_refunded', 'invoice_refunded') },
  { entity: 'jobTotals', field: 'jobs', sql: counted('job_posted') },
  { entity: 'bidTotals', field: 'bids', sql: counted('bid_submitted') },
  { entity: 'engagementTotals', field: 'engagements', sql: counted('engagement_offered') },
  { entity: 'engagementTotals', field: 'projects', sql: counted('engagement_accepted') },
  { entity: 'disputeTotals', field: 'disputes', sql: counted('dispute_created') },
  {
    entity: 'referralTotals',
    field: 'rewardsAccrued',
    sql: summed('reward_btrst', 'referral_reward_accrued'),
  },
  {
    entity: 'referralTotals',
    field: 'rewardsReversed',
    sql: summed('reward_btrst', 'referral_reward_reversed'),
  },
  {
    entity: 'referralTotals',
    field: 'rewardsClaimed',
    sql: summed('reward_btrst', 'referral_reward_claimed'),
  },
  { entity: 'governanceTotals', field: 'proposals', sql: counted('proposal_created') },
  // Applications are numbered from 1, and none is left out.
  { entity: 'screeningTotals', field: 'newest', there: 'newestApplication', sql: counted('talent_applied') },
  { entity: 'conversionTotals', field: 'usdcConverted', sql: summed('usdc_in', 'fees_converted') },
  { entity: 'conversionTotals', field: 'btrstBought', sql: summed('btrst_out', 'fees_converted') },
]

const entities = [...new Set(totals.map(({ entity }) => entity))]
const fieldsOf = (entity: string) => totals.filter((total) => total.entity === entity)
const selected = ({ field, there }: Total) => (there ? `${field} { ${there} }` : field)
const schemaOf = ({ there }: Total) =>
  there ? z.object({ [there]: count }).transform((row) => row[there] ?? 0n) : count

const totalsQuery = `query Totals($hash: Bytes!) {
${entities.map((entity) => `  ${entity}(id: "network", block: {hash: $hash}) { ${fieldsOf(entity).map(selected).join(' ')} }`).join('\n')}
}`

/** An entity that no event has touched yet is null, and all its fields are 0. */
const totalsSchema = z.object(
  Object.fromEntries(
    entities.map((entity) => [
      entity,
      z
        .object(Object.fromEntries(fieldsOf(entity).map((total) => [total.field, schemaOf(total)])))
        .nullable(),
    ]),
  ),
)

async function ofLedger(snapshot: Snapshot, block: number): Promise<bigint[]> {
  const columns = totals.map(({ sql }, index) => `(${sql})::HUGEINT AS t${index}`)
  const [row] = await snapshot.rows(`SELECT ${columns.join(', ')}`, { block })
  return totals.map((_total, index) => BigInt(String(row?.[`t${index}`] ?? 0)))
}

/** issue 5.7: subgraph aggregates = ledger. Two programs added the same events up, one in AssemblyScript and one in SQL. */
export const subgraphTotals: RemoteCheck = {
  kind: 'remote',
  id: 'subgraphTotals',
  title: 'The subgraph’s own totals are ours',
  rule: 'What the subgraph counted while it indexed (invoices, volume, fees, refunds, jobs, projects, disputes, rewards, proposals, applications, conversions) is what the ledger’s events add up to, at the same block hash.',
  look: async ({ snapshot, block, client }) => {
    const theirs = await client.query(totalsQuery, { hash: block.hash }, totalsSchema)
    const ours = await ofLedger(snapshot, block.number)
    const pairs = totals.map(({ entity, field }, index) => ({
      subject: `${entity}.${field}`,
      expected: ours[index] ?? 0n,
      seen: theirs[entity]?.[field] ?? 0n,
    }))
    return { rows: pairs.length, offenders: differences(pairs) }
  },
}
