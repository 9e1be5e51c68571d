import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { BadRequestError } from '../bad-request-error.ts'
import { entryOf, type ListSql, type Page, type PageRequest, pageOf } from './page.ts'
import { address, big, integer, seconds, text, textOrNull } from './read-row.ts'

export type JobStatus = 'OPEN' | 'FILLED' | 'CANCELLED'

/** A job as it stood at a block. */
export interface Job {
  readonly id: string
  readonly title: string | null
  readonly metadataURI: string
  readonly category: string
  readonly categoryId: number
  readonly client: string
  readonly node: string | null
  readonly budget: bigint
  readonly positions: number
  readonly bids: number
  readonly accepted: number
  readonly committed: number
  readonly status: JobStatus
  readonly postedAt: number
  readonly postedBlock: number
  readonly transactionHash: string
  readonly contractedValue: bigint
  readonly paid: bigint
}

export interface JobFilter {
  readonly status?: JobStatus | undefined
  readonly categoryId?: number | undefined
  readonly search?: string | undefined
}

const sql = `
WITH updated AS (
  SELECT job_id, max(id) AS event_id, arg_max(budget, id) AS budget, arg_max(positions, id) AS positions,
    arg_max(metadata_uri, id) AS metadata_uri
  FROM job_updated WHERE block_number <= $block GROUP BY job_id
), closed AS (
  SELECT job_id, arg_max(reason, id) AS reason FROM job_closed WHERE block_number <= $block GROUP BY job_id
), bid AS (
  SELECT job_id, count(*) AS bids FROM bid_submitted
  WHERE block_number <= $block AND bid_id NOT IN (SELECT bid_id FROM bid_withdrawn WHERE block_number <= $block)
  GROUP BY job_id
), amended AS (
  SELECT engagement_id, arg_max(new_value, id) AS value FROM engagement_amended WHERE block_number <= $block GROUP BY engagement_id
), paid AS (
  SELECT engagement_id, sum(talent_amount) AS paid FROM invoice_paid WHERE block_number <= $block GROUP BY engagement_id
), engaged AS (
  SELECT offered.job_id, count(*) AS accepted, sum(coalesce(amended.value, offered.contracted_value)) AS value, sum(paid.paid) AS paid
  FROM engagement_offered AS offered
  JOIN engagement_accepted AS accepted ON accepted.engagement_id = offered.engagement_id AND accepted.block_number <= $block
  LEFT JOIN amended ON amended.engagement_id = offered.engagement_id
  LEFT JOIN paid ON paid.engagement_id = offered.engagement_id
  WHERE offered.block_number <= $block GROUP BY offered.job_id
), committed AS (
  SELECT job_id, count(*) AS offers FROM engagement_offered
  WHERE block_number <= $block AND engagement_id NOT IN (SELECT engagement_id FROM engagement_declined WHERE block_number <= $block)
  GROUP BY job_id
), category AS (
  SELECT category_id, arg_max(name, id) AS name FROM category_added WHERE block_number <= $block GROUP BY category_id
)
SELECT posted.job_id AS id, title.title, coalesce(updated.metadata_uri, posted.metadata_uri) AS metadata_uri,
  coalesce(category.name, '') AS category, posted.category_id, posted.client,
  CASE WHEN updated.job_id IS NULL THEN posted.budget ELSE updated.budget END AS budget,
  coalesce(updated.positions, posted.positions) AS positions, coalesce(bid.bids, 0) AS bids,
  coalesce(engaged.accepted, 0) AS accepted, coalesce(committed.offers, 0) AS committed, posted.node,
  CASE WHEN closed.job_id IS NULL THEN 'OPEN' WHEN closed.reason = 0 THEN 'FILLED' ELSE 'CANCELLED' END AS status,
  posted.timestamp AS posted_at, posted.block_number AS posted_block, posted.transaction_hash,
  coalesce(engaged.value, 0)::HUGEINT AS contracted_value, coalesce(engaged.paid, 0)::HUGEINT AS paid
FROM job_posted AS posted
LEFT JOIN updated ON updated.job_id = posted.job_id
LEFT JOIN closed ON closed.job_id = posted.job_id
LEFT JOIN bid ON bid.job_id = posted.job_id
LEFT JOIN engaged ON engaged.job_id = posted.job_id
LEFT JOIN committed ON committed.job_id = posted.job_id
LEFT JOIN category ON category.category_id = posted.category_id
LEFT JOIN metadata_title AS title ON title.event_id = coalesce(updated.event_id, posted.id)
WHERE posted.block_number <= $block`

function readJob(row: SqlRow): Job {
  return {
    id: text(row, 'id'),
    title: textOrNull(row, 'title'),
    metadataURI: text(row, 'metadata_uri'),
    category: text(row, 'category'),
    categoryId: integer(row, 'category_id'),
    client: address(row, 'client'),
    node: /^0x0*$/.test(text(row, 'node')) ? null : address(row, 'node'),
    budget: big(row, 'budget'),
    positions: integer(row, 'positions'),
    bids: integer(row, 'bids'),
    accepted: integer(row, 'accepted'),
    committed: integer(row, 'committed'),
    status: text(row, 'status') as JobStatus,
    postedAt: seconds(row, 'posted_at'),
    postedBlock: integer(row, 'posted_block'),
    transactionHash: text(row, 'transaction_hash'),
    contractedValue: big(row, 'contracted_value'),
    paid: big(row, 'paid'),
  }
}

/** Part of a title as it was typed; refuses what no title can hold. */
function checkSearch(search: string): string {
  if (search.length > 100 || /\p{Cc}|\p{Cs}/u.test(search))
    throw new BadRequestError('search must be at most 100 characters, none of them a control character.')
  return search.trim()
}

function jobList(block: BlockPoint, filter: JobFilter): ListSql {
  const conditions: string[] = []
  const params: Record<string, SqlParam> = { block: block.number }
  if (filter.status !== undefined) {
    conditions.push('status = $status')
    params.status = filter.status
  }
  if (filter.categoryId !== undefined) {
    conditions.push('category_id = $category')
    params.category = filter.categoryId
  }
  const search = filter.search === undefined ? '' : checkSearch(filter.search)
  if (search !== '') {
    // contains() takes the text as it is: no pattern, so nothing to escape and nothing to make slow.
    conditions.push('(contains(lower(title), lower($search)) OR id::VARCHAR = $search)')
    params.search = search
  }
  return { name: 'jobs', sql, conditions, params }
}

/** Jobs as of a block, newest first. */
export function jobsAt(
  snapshot: Snapshot,
  block: BlockPoint,
  filter: JobFilter,
  request: PageRequest,
): Promise<Page<Job>> {
  return pageOf(snapshot, jobList(block, filter), request, readJob)
}

/** One job as of a block. */
export function jobAt(snapshot: Snapshot, block: BlockPoint, id: string): Promise<Job | undefined> {
  return entryOf(snapshot, jobList(block, {}), id, readJob)
}
