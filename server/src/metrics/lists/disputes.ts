import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { checkedParty } from './checked-party.ts'
import { entryOf, type ListSql, type Page, type PageRequest, pageOf } from './page.ts'
import { address, big, integer, integerOrNull, seconds, secondsOrNull, text } from './read-row.ts'

export type DisputeStatus =
  | 'RESPONSE'
  | 'COUNTERCLAIMED'
  | 'EVIDENCE'
  | 'COMMIT'
  | 'REVEAL'
  | 'APPEAL'
  | 'SETTLED'
  | 'RULED'

/** What jurors choose between, by the numbers of the contract. */
export const rulings = ['REFUSED', 'CLAIMANT', 'RESPONDENT'] as const
export type Ruling = (typeof rulings)[number]

/** A dispute as it stood at a block. */
export interface Dispute {
  readonly id: string
  readonly invoiceId: string
  readonly category: string
  readonly claimant: string
  readonly respondent: string
  readonly amountInDispute: bigint
  readonly claimedTalentBps: number
  readonly counterTalentBps: number | null
  readonly status: DisputeStatus
  readonly round: number
  readonly phaseEndsAt: number | null
  readonly jurorsDrawn: number
  readonly ruling: Ruling | null
  readonly createdAt: number
  readonly respondBy: number
  readonly resolvedAt: number | null
  readonly talentShareBps: number | null
  readonly transactionHash: string
  readonly createdBlock: number
}

export interface DisputeFilter {
  readonly status?: DisputeStatus | undefined
  readonly categoryId?: number | undefined
  readonly party?: string | undefined
}

const sql = `
WITH counterclaim AS (
  SELECT dispute_id, arg_max(counter_talent_bps, id) AS bps FROM counterclaim_filed WHERE block_number <= $block GROUP BY dispute_id
), settled AS (
  SELECT dispute_id, arg_max(talent_share_bps, id) AS bps, max(timestamp) AS at FROM dispute_settled WHERE block_number <= $block GROUP BY dispute_id
), executed AS (
  SELECT dispute_id, arg_max(ruling, id) AS ruling, arg_max(talent_share_bps, id) AS bps, max(timestamp) AS at
  FROM ruling_executed WHERE block_number <= $block GROUP BY dispute_id
), ruled AS (
  SELECT dispute_id, arg_max(ruling, id) AS ruling FROM round_ruled WHERE block_number <= $block GROUP BY dispute_id
), drawn AS (
  SELECT dispute_id, count(*) AS jurors FROM juror_drawn WHERE block_number <= $block GROUP BY dispute_id
), category AS (
  SELECT category_id, arg_max(name, id) AS name FROM category_added WHERE block_number <= $block GROUP BY category_id
), newest AS (
  SELECT dispute_id, arg_max(phase, id) AS phase, arg_max(round, id) AS round, arg_max(ends_at, id) AS ends_at
  FROM phase_started WHERE block_number <= $block GROUP BY dispute_id
)
SELECT created.dispute_id AS id, created.invoice_id, posted.category_id, coalesce(category.name, '') AS category, created.claimant, created.respondent, created.amount_in_dispute,
  created.claimed_talent_bps, counterclaim.bps AS counter_talent_bps,
  CASE
    WHEN settled.dispute_id IS NOT NULL THEN 'SETTLED'
    WHEN executed.dispute_id IS NOT NULL THEN 'RULED'
    WHEN newest.phase = 1 THEN 'EVIDENCE'
    WHEN newest.phase = 2 THEN 'COMMIT'
    WHEN newest.phase = 3 THEN 'REVEAL'
    WHEN newest.phase = 4 THEN 'APPEAL'
    WHEN counterclaim.dispute_id IS NOT NULL THEN 'COUNTERCLAIMED'
    ELSE 'RESPONSE'
  END AS status,
  coalesce(newest.round, 0) AS round,
  CASE WHEN settled.at IS NULL AND executed.at IS NULL THEN coalesce(newest.ends_at, created.respond_by) END AS phase_ends_at,
  coalesce(drawn.jurors, 0) AS jurors_drawn, coalesce(executed.ruling, ruled.ruling) AS ruling,
  created.timestamp AS created_at, created.respond_by, coalesce(settled.at, executed.at) AS resolved_at,
  coalesce(settled.bps, executed.bps) AS talent_share_bps, created.transaction_hash, created.block_number AS created_block
FROM dispute_created AS created
LEFT JOIN counterclaim ON counterclaim.dispute_id = created.dispute_id
LEFT JOIN settled ON settled.dispute_id = created.dispute_id
LEFT JOIN executed ON executed.dispute_id = created.dispute_id
LEFT JOIN ruled ON ruled.dispute_id = created.dispute_id
LEFT JOIN drawn ON drawn.dispute_id = created.dispute_id
LEFT JOIN newest ON newest.dispute_id = created.dispute_id
LEFT JOIN invoice_submitted AS submitted ON submitted.invoice_id = created.invoice_id
LEFT JOIN engagement_offered AS offered ON offered.engagement_id = submitted.engagement_id
LEFT JOIN job_posted AS posted ON posted.job_id = offered.job_id
LEFT JOIN category ON category.category_id = posted.category_id
WHERE created.block_number <= $block`

function readDispute(row: SqlRow): Dispute {
  return {
    id: text(row, 'id'),
    invoiceId: text(row, 'invoice_id'),
    category: text(row, 'category'),
    claimant: address(row, 'claimant'),
    respondent: address(row, 'respondent'),
    amountInDispute: big(row, 'amount_in_dispute'),
    claimedTalentBps: integer(row, 'claimed_talent_bps'),
    counterTalentBps: integerOrNull(row, 'counter_talent_bps'),
    status: text(row, 'status') as DisputeStatus,
    round: integer(row, 'round'),
    phaseEndsAt: secondsOrNull(row, 'phase_ends_at'),
    jurorsDrawn: integer(row, 'jurors_drawn'),
    ruling: rulings[integerOrNull(row, 'ruling') ?? -1] ?? null,
    createdAt: seconds(row, 'created_at'),
    respondBy: seconds(row, 'respond_by'),
    resolvedAt: secondsOrNull(row, 'resolved_at'),
    talentShareBps: integerOrNull(row, 'talent_share_bps'),
    transactionHash: text(row, 'transaction_hash'),
    createdBlock: integer(row, 'created_block'),
  }
}

function disputeList(block: BlockPoint, filter: DisputeFilter): ListSql {
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
  if (filter.party !== undefined) {
    conditions.push('(claimant = $party OR respondent = $party)')
    params.party = checkedParty(filter.party)
  }
  return { name: 'disputes', sql, conditions, params }
}

/** Disputes as of a block, newest first. */
export function disputesAt(
  snapshot: Snapshot,
  block: BlockPoint,
  filter: DisputeFilter,
  request: PageRequest,
): Promise<Page<Dispute>> {
  return pageOf(snapshot, disputeList(block, filter), request, readDispute)
}

/** One dispute as of a block. */
export function disputeAt(snapshot: Snapshot, block: BlockPoint, id: string): Promise<Dispute | undefined> {
  return entryOf(snapshot, disputeList(block, {}), id, readDispute)
}
