import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { checkedParty } from './checked-party.ts'
import { type ListSql, type Page, type PageRequest, pageOf } from './page.ts'
import { address, integer, integerOrNull, seconds, secondsOrNull, text } from './read-row.ts'

export type ApplicationStatus = 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN'

/** An application for a category, as it stood at a block. */
export interface Application {
  readonly id: string
  readonly talent: string
  readonly categoryId: number
  readonly category: string
  readonly status: ApplicationStatus
  readonly profileURI: string
  readonly reportsNeeded: number | null
  readonly approvals: number
  readonly rejections: number
  readonly claimedBy: readonly string[]
  readonly reportedBy: readonly string[]
  readonly appliedAt: number
  readonly appliedBlock: number
  readonly decidedAt: number | null
  readonly transactionHash: string
}

export interface ApplicationFilter {
  readonly status?: ApplicationStatus | undefined
  readonly talent?: string | undefined
}

const sql = `
WITH decided AS (
  SELECT application_id, arg_max(approved, id) AS approved, max(timestamp) AS at FROM screening_decided WHERE block_number <= $block GROUP BY application_id
), withdrawn AS (
  SELECT application_id, max(timestamp) AS at FROM application_withdrawn WHERE block_number <= $block GROUP BY application_id
), claimed AS (
  SELECT application_id, string_agg(screener, ' ' ORDER BY id) AS screeners FROM screening_claimed WHERE block_number <= $block GROUP BY application_id
), reported AS (
  SELECT application_id, string_agg(screener, ' ' ORDER BY id) AS screeners, count(*) FILTER (approve) AS approvals, count(*) FILTER (NOT approve) AS rejections
  FROM screening_submitted WHERE block_number <= $block GROUP BY application_id
), category AS (
  SELECT category_id, arg_max(name, id) AS name FROM category_added WHERE block_number <= $block GROUP BY category_id
)
SELECT applied.application_id AS id, applied.talent, applied.category_id, coalesce(category.name, '') AS category,
  CASE WHEN withdrawn.application_id IS NOT NULL THEN 'WITHDRAWN' WHEN decided.approved THEN 'APPROVED'
    WHEN decided.application_id IS NOT NULL THEN 'REJECTED' ELSE 'OPEN' END AS status,
  applied.metadata_uri, params.reports_needed, coalesce(reported.approvals, 0) AS approvals, coalesce(reported.rejections, 0) AS rejections,
  coalesce(claimed.screeners, '') AS claimed_by, coalesce(reported.screeners, '') AS reported_by,
  applied.timestamp AS applied_at, applied.block_number AS applied_block, coalesce(withdrawn.at, decided.at) AS decided_at, applied.transaction_hash
FROM talent_applied AS applied
ASOF LEFT JOIN (SELECT id, reports_needed FROM screening_params_updated) AS params ON applied.id >= params.id
LEFT JOIN decided ON decided.application_id = applied.application_id
LEFT JOIN withdrawn ON withdrawn.application_id = applied.application_id
LEFT JOIN claimed ON claimed.application_id = applied.application_id
LEFT JOIN reported ON reported.application_id = applied.application_id
LEFT JOIN category ON category.category_id = applied.category_id
WHERE applied.block_number <= $block`

/** Addresses in one text, once each. */
function addressesIn(row: SqlRow, column: string): readonly string[] {
  const found = new Set(text(row, column).split(' '))
  found.delete('')
  return [...found].map((one) => address({ [column]: one } as SqlRow, column))
}

const readApplication = (row: SqlRow): Application => ({
  id: text(row, 'id'),
  talent: address(row, 'talent'),
  categoryId: integer(row, 'category_id'),
  category: text(row, 'category'),
  status: text(row, 'status') as ApplicationStatus, // one of those that the statement names
  profileURI: text(row, 'metadata_uri'),
  reportsNeeded: integerOrNull(row, 'reports_needed'),
  approvals: integer(row, 'approvals'),
  rejections: integer(row, 'rejections'),
  claimedBy: addressesIn(row, 'claimed_by'),
  reportedBy: addressesIn(row, 'reported_by'),
  appliedAt: seconds(row, 'applied_at'),
  appliedBlock: integer(row, 'applied_block'),
  decidedAt: secondsOrNull(row, 'decided_at'),
  transactionHash: text(row, 'transaction_hash'),
})

/** Applications as of a block, newest first. */
export function applicationsAt(
  snapshot: Snapshot,
  block: BlockPoint,
  filter: ApplicationFilter,
  request: PageRequest,
): Promise<Page<Application>> {
  const conditions: string[] = []
  const params: Record<string, SqlParam> = { block: block.number }
  if (filter.status !== undefined) {
    conditions.push('status = $status')
    params.status = filter.status
  }
  if (filter.talent !== undefined) {
    conditions.push('talent = $talent')
    params.talent = checkedParty(filter.talent)
  }
  const list: ListSql = { name: 'talentApplications', sql, conditions, params }
  return pageOf(snapshot, list, request, readApplication)
}
