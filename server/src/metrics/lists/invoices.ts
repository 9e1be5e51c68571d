import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { numberOf } from './bids.ts'
import { checkedParty } from './checked-party.ts'
import { entryOf, type ListSql, type Page, type PageRequest, pageOf } from './page.ts'
import { address, big, bigOrNull, integer, seconds, secondsOrNull, text, textOrNull } from './read-row.ts'

export type InvoiceStatus =
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'DISPUTED'
  | 'PAID'
  | 'RESOLVED'
  | 'REFUNDED'

/** An invoice as it stood at a block. */
export interface Invoice {
  readonly id: string
  readonly engagementId: string
  readonly jobId: string
  readonly jobTitle: string | null
  readonly client: string
  readonly talent: string
  readonly amount: bigint
  readonly feeBps: number
  readonly fee: bigint
  readonly total: bigint
  readonly status: InvoiceStatus
  readonly periodStart: number
  readonly periodEnd: number
  readonly submittedAt: number
  readonly dueAt: number
  readonly releasableAt: number | null
  readonly paidAt: number | null
  readonly paidTalentAmount: bigint | null
  readonly paidFeeAmount: bigint | null
  readonly refunded: bigint
  readonly disputeId: string | null
  readonly transactionHash: string
  readonly submittedBlock: number
}

export interface InvoiceFilter {
  readonly status?: InvoiceStatus | undefined
  readonly party?: string | undefined
  readonly engagementId?: string | undefined
}

const sql = `
WITH terms AS (SELECT id, review_period FROM payment_terms_updated WHERE block_number <= $block),
verified AS (
  SELECT verified.invoice_id, arg_max(verified.timestamp + terms.review_period, verified.id) AS reviewed_at
  FROM (SELECT id, invoice_id, timestamp FROM invoice_verified WHERE block_number <= $block) AS verified
  ASOF LEFT JOIN terms ON verified.id >= terms.id GROUP BY verified.invoice_id
),
rejected AS (SELECT DISTINCT invoice_id FROM invoice_rejected WHERE block_number <= $block),
cancelled AS (SELECT DISTINCT invoice_id FROM invoice_cancelled WHERE block_number <= $block),
resolved AS (SELECT DISTINCT invoice_id FROM invoice_resolved WHERE block_number <= $block),
disputed AS (SELECT invoice_id, arg_max(dispute_id, id) AS dispute_id FROM invoice_disputed WHERE block_number <= $block GROUP BY invoice_id),
refunded AS (SELECT invoice_id, sum(amount) AS amount FROM invoice_refunded WHERE block_number <= $block GROUP BY invoice_id),
paid AS (SELECT invoice_id, timestamp, talent_amount, fee_amount FROM invoice_paid WHERE block_number <= $block),
updated AS (SELECT job_id, max(id) AS event_id FROM job_updated WHERE block_number <= $block GROUP BY job_id),
job AS (
  SELECT posted.job_id, title.title FROM job_posted AS posted
  LEFT JOIN updated ON updated.job_id = posted.job_id
  LEFT JOIN metadata_title AS title ON title.event_id = coalesce(updated.event_id, posted.id)
  WHERE posted.block_number <= $block
)
SELECT submitted.invoice_id AS id, submitted.engagement_id, offered.job_id, job.title AS job_title, submitted.client, submitted.talent,
  submitted.amount, offered.fee_bps,
  CASE
    WHEN paid.talent_amount > 0 AND refunded.amount >= paid.talent_amount THEN 'REFUNDED'
    WHEN paid.invoice_id IS NOT NULL THEN 'PAID'
    WHEN resolved.invoice_id IS NOT NULL THEN 'RESOLVED'
    WHEN disputed.invoice_id IS NOT NULL THEN 'DISPUTED'
    WHEN cancelled.invoice_id IS NOT NULL THEN 'CANCELLED'
    WHEN rejected.invoice_id IS NOT NULL THEN 'REJECTED'
    WHEN verified.invoice_id IS NOT NULL THEN 'VERIFIED'
    ELSE 'SUBMITTED'
  END AS status,
  submitted.period_start, submitted.period_end, coalesce(refunded.amount, 0)::HUGEINT AS refunded,
  CASE WHEN verified.reviewed_at IS NOT NULL THEN greatest(submitted.due_at, verified.reviewed_at) END AS releasable_at,
  submitted.timestamp AS submitted_at, submitted.due_at, paid.timestamp AS paid_at, paid.talent_amount AS paid_talent_amount,
  paid.fee_amount AS paid_fee_amount, disputed.dispute_id::VARCHAR AS dispute_id, submitted.transaction_hash,
  submitted.block_number AS submitted_block
FROM invoice_submitted AS submitted
JOIN engagement_offered AS offered ON offered.engagement_id = submitted.engagement_id AND offered.block_number <= $block
LEFT JOIN job ON job.job_id = offered.job_id
LEFT JOIN verified ON verified.invoice_id = submitted.invoice_id
LEFT JOIN rejected ON rejected.invoice_id = submitted.invoice_id
LEFT JOIN cancelled ON cancelled.invoice_id = submitted.invoice_id
LEFT JOIN resolved ON resolved.invoice_id = submitted.invoice_id
LEFT JOIN disputed ON disputed.invoice_id = submitted.invoice_id
LEFT JOIN refunded ON refunded.invoice_id = submitted.invoice_id
LEFT JOIN paid ON paid.invoice_id = submitted.invoice_id
WHERE submitted.block_number <= $block`

function readInvoice(row: SqlRow): Invoice {
  const amount = big(row, 'amount')
  const feeBps = integer(row, 'fee_bps')
  // The escrow's own arithmetic: cut to a whole base unit.
  const fee = (amount * BigInt(feeBps)) / 10_000n
  return {
    id: text(row, 'id'),
    engagementId: text(row, 'engagement_id'),
    jobId: text(row, 'job_id'),
    jobTitle: textOrNull(row, 'job_title'),
    client: address(row, 'client'),
    talent: address(row, 'talent'),
    amount,
    feeBps,
    fee,
    total: amount + fee,
    status: text(row, 'status') as InvoiceStatus,
    periodStart: seconds(row, 'period_start'),
    periodEnd: seconds(row, 'period_end'),
    submittedAt: seconds(row, 'submitted_at'),
    dueAt: seconds(row, 'due_at'),
    releasableAt: secondsOrNull(row, 'releasable_at'),
    paidAt: secondsOrNull(row, 'paid_at'),
    paidTalentAmount: bigOrNull(row, 'paid_talent_amount'),
    paidFeeAmount: bigOrNull(row, 'paid_fee_amount'),
    refunded: big(row, 'refunded'),
    disputeId: textOrNull(row, 'dispute_id'),
    transactionHash: text(row, 'transaction_hash'),
    submittedBlock: integer(row, 'submitted_block'),
  }
}

function invoiceList(block: BlockPoint, filter: InvoiceFilter): ListSql {
  const conditions: string[] = []
  const params: Record<string, SqlParam> = { block: block.number }
  if (filter.status !== undefined) {
    conditions.push('status = $status')
    params.status = filter.status
  }
  if (filter.party !== undefined) {
    conditions.push('(client = $party OR talent = $party)')
    params.party = checkedParty(filter.party)
  }
  if (filter.engagementId !== undefined) {
    conditions.push('engagement_id = $engagement::HUGEINT')
    params.engagement = numberOf(filter.engagementId)
  }
  return { name: 'invoices', sql, conditions, params }
}

/** Invoices as of a block, newest first. */
export function invoicesAt(
  snapshot: Snapshot,
  block: BlockPoint,
  filter: InvoiceFilter,
  request: PageRequest,
): Promise<Page<Invoice>> {
  return pageOf(snapshot, invoiceList(block, filter), request, readInvoice)
}

/** One invoice as of a block. */
export function invoiceAt(snapshot: Snapshot, block: BlockPoint, id: string): Promise<Invoice | undefined> {
  return entryOf(snapshot, invoiceList(block, {}), id, readInvoice)
}
