import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import { type Page, type PageRequest, pageOf } from '../lists/page.ts'
import { address, big, bigOrNull, seconds, text } from '../lists/read-row.ts'

export type BudgetStatus = 'PLANNED' | 'OPEN' | 'OVER' | 'REVOKED'

/** Money that token holders set aside, as of a block. Token in lower case. */
export interface Budget {
  readonly id: string
  readonly purpose: string
  readonly token: string
  readonly spender: string
  readonly amount: bigint
  readonly disbursed: bigint
  readonly returned: bigint | null
  readonly status: BudgetStatus
  readonly startsAt: number
  readonly endsAt: number
  readonly transactionHash: string
}

const sql = `SELECT allocated.block_number::HUGEINT * 4294967296 + allocated.log_index AS id, allocated.budget_id, allocated.purpose, allocated.token,
  allocated.spender, allocated.amount, coalesce(spent.amount, 0)::HUGEINT AS disbursed, revoked.unspent, allocated.starts_at, allocated.ends_at,
  CASE WHEN revoked.budget_id IS NOT NULL THEN 'REVOKED' WHEN allocated.starts_at > $now::BIGINT THEN 'PLANNED' WHEN allocated.ends_at < $now::BIGINT THEN 'OVER' ELSE 'OPEN' END AS status,
  allocated.transaction_hash
FROM budget_allocated AS allocated
LEFT JOIN (SELECT budget_id, sum(amount) AS amount FROM disbursed WHERE block_number <= $block GROUP BY budget_id) AS spent
  ON spent.budget_id = allocated.budget_id
LEFT JOIN (SELECT budget_id, arg_max(unspent, id) AS unspent FROM budget_revoked WHERE block_number <= $block GROUP BY budget_id) AS revoked
  ON revoked.budget_id = allocated.budget_id
WHERE allocated.block_number <= $block`

const read = (row: SqlRow): Budget => ({
  id: text(row, 'budget_id'),
  purpose: text(row, 'purpose'),
  token: text(row, 'token'),
  spender: address(row, 'spender'),
  amount: big(row, 'amount'),
  disbursed: big(row, 'disbursed'),
  returned: bigOrNull(row, 'unspent'),
  status: text(row, 'status') as BudgetStatus, // one of those that the statement names
  startsAt: seconds(row, 'starts_at'),
  endsAt: seconds(row, 'ends_at'),
  transactionHash: text(row, 'transaction_hash'),
})

/** Budgets, newest first. */
export function budgetsAt(
  snapshot: Snapshot,
  block: BlockPoint,
  request: PageRequest,
): Promise<Page<Budget>> {
  const params = { block: block.number, now: String(block.timestamp) }
  return pageOf(snapshot, { name: 'budgets', sql, conditions: [], params }, request, read)
}
