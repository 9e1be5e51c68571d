import { z } from 'zod'
import { differences, type RemoteCheck } from '../check.ts'

const day = 86_400
/** Finished days that are compared in each sync. */
const comparedDays = 14

const amount = z
  .string()
  .regex(/^-?\d{1,78}$/)
  .transform(BigInt)
const daysSchema = z.object({
  marketStats_collection: z.array(
    z.object({
      timestamp: z
        .union([z.string().regex(/^\d{1,20}$/), z.int()])
        .transform((text) => Number(BigInt(text) / 1_000_000n)),
      volume: amount,
      fees: amount,
      payments: z.union([z.string().regex(/^\d{1,20}$/), z.int()]).transform(BigInt),
    }),
  ),
})

const daysQuery = `query Days($from: String!, $to: String!) {
  marketStats_collection(interval: day, first: 100, where: {timestamp_gte: $from, timestamp_lt: $to}) { timestamp volume fees payments }
}`

/** issue 5.7: the series that graph-node makes by itself, against sums over the ledger's events. */
export const subgraphDays: RemoteCheck = {
  kind: 'remote',
  id: 'subgraphDays',
  title: 'The subgraph’s series are ours',
  rule: `For each of the last ${comparedDays} finished days, volume, fees and payments as graph-node aggregated them are those of the ledger’s events.`,
  look: async ({ snapshot, block, client }) => {
    // A day that is over at our block is over for the subgraph, which is never behind us for long.
    const to = block.timestamp - (block.timestamp % day)
    const from = Math.max(0, to - comparedDays * day)
    const asked = { from: `${from}000000`, to: `${to}000000` }
    const { marketStats_collection: theirs } = await client.query(daysQuery, asked, daysSchema)
    const rows = await snapshot.rows(
      `SELECT timestamp - timestamp % ${day} AS start, sum(talent_amount)::HUGEINT AS volume, sum(fee_amount)::HUGEINT AS fees, count(*) AS payments
FROM invoice_paid WHERE block_number <= $block AND timestamp >= $from AND timestamp < $to GROUP BY start`,
      { block: block.number, from: BigInt(from), to: BigInt(to) },
    )
    const ours = new Map(rows.map((row) => [Number(row.start), row]))
    const seen = new Map(theirs.map((row) => [row.timestamp, row]))
    const starts = [...new Set([...ours.keys(), ...seen.keys()])].sort((a, b) => a - b)
    const pairs = starts.flatMap((start) =>
      (['volume', 'fees', 'payments'] as const).map((field) => ({
        subject: `${field} of ${new Date(start * 1000).toISOString().slice(0, 10)}`,
        expected: BigInt(String(ours.get(start)?.[field] ?? 0)),
        seen: seen.get(start)?.[field] ?? 0n,
      })),
    )
    return { rows: pairs.length, offenders: differences(pairs) }
  },
}
