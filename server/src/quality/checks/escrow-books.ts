import { differences, namedOffenders, type SumCheck } from '../check.ts'

/** What came into an engagement's escrow and what left it; what is left is its balance and what its disputes lock. */
const books = `
SELECT engagement_id, sum(amount)::HUGEINT AS held FROM (
  SELECT engagement_id, amount FROM escrow_funded WHERE block_number <= $block
  UNION ALL SELECT engagement_id, -amount FROM escrow_withdrawn WHERE block_number <= $block
  UNION ALL SELECT engagement_id, -(talent_amount + fee_amount) FROM invoice_paid WHERE block_number <= $block
) GROUP BY engagement_id`

/** protocol.md E2, rule 3, in the form that events alone can show. */
export const escrowBooks: SumCheck = {
  kind: 'sums',
  id: 'escrowBooks',
  title: 'The escrow covers what it owes',
  rule: 'No engagement has more paid and withdrawn than was funded, and the escrow’s USDC by its transfers is at least what all engagements and disputes hold; what it has more are donations and payments that could not be delivered.',
  tables: ['escrow_funded', 'escrow_withdrawn', 'invoice_paid', 'transfer'],
  look: async ({ snapshot, block, tokens }) => {
    const at = { block: block.number }
    const [escrow] = await snapshot.rows(
      'SELECT contract FROM escrow_funded WHERE block_number <= $block LIMIT 1',
      at,
    )
    if (typeof escrow?.contract !== 'string') return { skipped: 'No escrow was funded up to this block.' }
    if (tokens.usdc === undefined) return { skipped: 'No event has told yet which contract USDC is.' }
    const [total] = await snapshot.rows(
      `SELECT count(*) AS n, sum(held)::HUGEINT AS held, count(*) FILTER (held < 0) AS overdrawn FROM (${books})`,
      at,
    )
    const overdrawn = Number(total?.overdrawn ?? 0)
    const named =
      overdrawn === 0
        ? []
        : await snapshot.rows(
            `SELECT engagement_id, held FROM (${books}) WHERE held < 0 ORDER BY engagement_id LIMIT ${namedOffenders}`,
            at,
          )
    const [moved] = await snapshot.rows(
      `SELECT coalesce(sum(CASE WHEN "to" = $escrow THEN value ELSE 0 END - CASE WHEN "from" = $escrow THEN value ELSE 0 END), 0)::HUGEINT AS held
FROM transfer WHERE contract = $usdc AND block_number <= $block AND ("to" = $escrow OR "from" = $escrow)`,
      { ...at, escrow: escrow.contract, usdc: tokens.usdc },
    )
    const owed = typeof total?.held === 'bigint' ? total.held : 0n
    const holds = typeof moved?.held === 'bigint' ? moved.held : 0n
    const missing = holds < owed ? holds : owed
    const uncovered = differences([
      { subject: `USDC of the escrow ${escrow.contract}`, expected: owed, seen: missing },
    ])
    return {
      rows: Number(total?.n ?? 0),
      offenderCount: uncovered.length + overdrawn,
      offenders: [
        ...uncovered,
        ...named.map((row) => ({
          subject: `engagement ${row.engagement_id}`,
          blockNumber: null,
          expected: '0 or more',
          seen: String(row.held),
        })),
      ],
    }
  },
}
