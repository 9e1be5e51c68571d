import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { checkedParty } from './checked-party.ts'
import { type ListSql, type Page, type PageRequest, pageOf } from './page.ts'
import { address, big, integer, seconds, text, textOrNull } from './read-row.ts'

export type BidStatus = 'LIVE' | 'WITHDRAWN' | 'TAKEN'
export type RateUnit = 'HOURLY' | 'FIXED'

/** A bid as it stood at a block. */
export interface Bid {
  readonly id: string
  readonly jobId: string
  readonly talent: string
  readonly rate: bigint
  readonly unit: RateUnit | null
  readonly status: BidStatus
  readonly title: string | null
  readonly metadataURI: string
  readonly engagementId: string | null
  readonly submittedAt: number
  readonly submittedBlock: number
  readonly transactionHash: string
}

export interface BidFilter {
  readonly jobId?: string | undefined
  readonly talent?: string | undefined
  readonly status?: BidStatus | undefined
}

const sql = `
WITH withdrawn AS (SELECT DISTINCT bid_id FROM bid_withdrawn WHERE block_number <= $block),
taken AS (
  SELECT bid_id, arg_max(engagement_id, id) AS engagement_id FROM engagement_offered WHERE block_number <= $block AND bid_id <> 0 GROUP BY bid_id
)
SELECT submitted.bid_id AS id, submitted.job_id, submitted.talent, submitted.rate, submitted.unit, title.title, submitted.metadata_uri,
  CASE WHEN taken.bid_id IS NOT NULL THEN 'TAKEN' WHEN withdrawn.bid_id IS NOT NULL THEN 'WITHDRAWN' ELSE 'LIVE' END AS status,
  taken.engagement_id::VARCHAR AS engagement_id, submitted.timestamp AS submitted_at, submitted.block_number AS submitted_block,
  submitted.transaction_hash
FROM bid_submitted AS submitted
LEFT JOIN withdrawn ON withdrawn.bid_id = submitted.bid_id
LEFT JOIN taken ON taken.bid_id = submitted.bid_id
LEFT JOIN metadata_title AS title ON title.event_id = submitted.id
WHERE submitted.block_number <= $block`

/** The job board's numbers; null for one that it does not have. */
const units: readonly RateUnit[] = ['HOURLY', 'FIXED']

const readBid = (row: SqlRow): Bid => ({
  id: text(row, 'id'),
  jobId: text(row, 'job_id'),
  talent: address(row, 'talent'),
  rate: big(row, 'rate'),
  unit: units[integer(row, 'unit')] ?? null,
  status: text(row, 'status') as BidStatus, // one of those that the statement names
  title: textOrNull(row, 'title'),
  metadataURI: text(row, 'metadata_uri'),
  engagementId: textOrNull(row, 'engagement_id'),
  submittedAt: seconds(row, 'submitted_at'),
  submittedBlock: integer(row, 'submitted_block'),
  transactionHash: text(row, 'transaction_hash'),
})

function bidList(block: BlockPoint, filter: BidFilter): ListSql {
  const conditions: string[] = []
  const params: Record<string, SqlParam> = { block: block.number }
  if (filter.jobId !== undefined) {
    conditions.push('job_id = $job::HUGEINT')
    params.job = numberOf(filter.jobId)
  }
  if (filter.talent !== undefined) {
    conditions.push('talent = $talent')
    params.talent = checkedParty(filter.talent)
  }
  if (filter.status !== undefined) {
    conditions.push('status = $status')
    params.status = filter.status
  }
  return { name: 'bids', sql, conditions, params }
}

/** An id that no contract gave names nothing; it is no mistake to ask for it. */
export const numberOf = (id: string): string => (/^\d{1,38}$/.test(id) ? id : '-1')

/** Bids as of a block, newest first. */
export const bidsAt = (
  snapshot: Snapshot,
  block: BlockPoint,
  filter: BidFilter,
  request: PageRequest,
): Promise<Page<Bid>> => pageOf(snapshot, bidList(block, filter), request, readBid)
