import type { SqlRow } from '../../ledger/snapshot.ts'
import {
  address,
  big,
  bigOrNull,
  integer,
  seconds,
  secondsOrNull,
  text,
  textOrNull,
} from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'
import { currentValues } from './parts.ts'

export type EngagementStatus = 'OFFERED' | 'DECLINED' | 'RUNNING' | 'COMPLETED' | 'TERMINATED'

/** One hire, as of a block. */
export interface Engagement {
  readonly id: string
  readonly jobId: string
  readonly jobTitle: string | null
  readonly client: string
  readonly talent: string
  readonly status: EngagementStatus
  readonly contractedValue: bigint
  readonly offeredValue: bigint
  readonly feeBps: number
  readonly startAt: number
  readonly endAt: number
  readonly offeredAt: number
  readonly acceptedAt: number | null
  readonly endedAt: number | null
  readonly invoices: number
  readonly billed: bigint
  readonly invoicesPaid: number
  readonly paid: bigint
  readonly fees: bigint
  readonly refunded: bigint
  readonly escrow: bigint
  readonly withdrawable: bigint
  readonly openInvoices: number
  readonly billedUntil: number | null
  readonly offeredBlock: number
  readonly transactionHash: string
}

export type EngagementSort = 'NEWEST' | 'VALUE' | 'PAID' | 'BILLED' | 'ESCROW'

const sql = (only: (column: string) => string): string => `WITH offered AS (
  SELECT * FROM engagement_offered WHERE block_number <= $block AND ${only('engagement_id')}
), amended AS (SELECT * FROM (${currentValues}) WHERE ${only('engagement_id')}),
ending AS (
  SELECT engagement_id, arg_max(new_end_at, id) AS end_at FROM engagement_amended WHERE block_number <= $block AND ${only('engagement_id')} GROUP BY engagement_id
), ended AS (
  SELECT engagement_id, arg_min(reason, id) AS reason, min(timestamp) AS at FROM engagement_ended WHERE block_number <= $block AND ${only('engagement_id')} GROUP BY engagement_id
), declined AS (
  SELECT DISTINCT engagement_id FROM engagement_declined WHERE block_number <= $block AND ${only('engagement_id')}
), billed AS (
  SELECT engagement_id, count(*) AS invoices,
    sum(amount) FILTER (dropped_block IS NULL OR dropped_block > $block) AS amount
  FROM invoice_fact WHERE block_number <= $block AND ${only('engagement_id')} GROUP BY engagement_id
), until AS (
  SELECT submitted.engagement_id, max(submitted.period_end) AS at FROM invoice_submitted AS submitted
  JOIN invoice_fact AS fact ON fact.invoice_id = submitted.invoice_id AND (fact.dropped_block IS NULL OR fact.dropped_block > $block)
  WHERE submitted.block_number <= $block AND ${only('submitted.engagement_id')} GROUP BY submitted.engagement_id
), unpaid AS (
  SELECT fact.engagement_id, count(*) AS invoices,
    sum(fact.amount + fact.amount * offered.fee_bps // 10000) FILTER (fact.disputed_block IS NULL OR fact.disputed_block > $block) AS needed,
    sum(disputed.amount_locked) FILTER (fact.disputed_block <= $block) AS locked
  FROM invoice_fact AS fact JOIN offered ON offered.engagement_id = fact.engagement_id
  LEFT JOIN invoice_disputed AS disputed ON disputed.invoice_id = fact.invoice_id AND disputed.block_number <= $block
  WHERE fact.block_number <= $block AND (fact.ended_block IS NULL OR fact.ended_block > $block) AND ${only('fact.engagement_id')}
  GROUP BY fact.engagement_id
), paid AS (
  SELECT engagement_id, count(*) AS invoices, sum(talent_amount) AS amount, sum(fee_amount) AS fees FROM invoice_paid
  WHERE block_number <= $block AND ${only('engagement_id')} GROUP BY engagement_id
), refunded AS (
  SELECT engagement_id, sum(amount) AS amount FROM invoice_refunded WHERE block_number <= $block AND ${only('engagement_id')} GROUP BY engagement_id
), funded AS (
  SELECT engagement_id, sum(amount) AS amount FROM (
    SELECT engagement_id, amount FROM escrow_funded WHERE block_number <= $block AND ${only('engagement_id')}
    UNION ALL
    SELECT engagement_id, -amount FROM escrow_withdrawn WHERE block_number <= $block AND ${only('engagement_id')}
  ) GROUP BY engagement_id
), job AS (
  SELECT job_id, max(id) AS event_id FROM (
    SELECT job_id, id FROM job_posted WHERE block_number <= $block UNION ALL SELECT job_id, id FROM job_updated WHERE block_number <= $block
  ) WHERE job_id IN (SELECT job_id FROM offered) GROUP BY job_id
)
SELECT offered.engagement_id AS id, offered.job_id, title.title AS job_title, offered.client, offered.talent,
  CASE WHEN ended.reason = 0 THEN 'COMPLETED' WHEN ended.engagement_id IS NOT NULL THEN 'TERMINATED' WHEN fact.accepted_block <= $block THEN 'RUNNING'
    WHEN declined.engagement_id IS NOT NULL THEN 'DECLINED' ELSE 'OFFERED' END AS status,
  coalesce(amended.value, offered.contracted_value)::HUGEINT AS contracted_value, offered.contracted_value AS offered_value, offered.fee_bps,
  offered.start_at, coalesce(ending.end_at, offered.end_at) AS end_at, offered.timestamp AS offered_at,
  CASE WHEN fact.accepted_block <= $block THEN fact.accepted_at END AS accepted_at, ended.at AS ended_at,
  coalesce(billed.invoices, 0) AS invoices, coalesce(billed.amount, 0)::HUGEINT AS billed, coalesce(paid.invoices, 0) AS invoices_paid,
  coalesce(paid.amount, 0)::HUGEINT AS paid, coalesce(paid.fees, 0)::HUGEINT AS fees, coalesce(refunded.amount, 0)::HUGEINT AS refunded,
  (coalesce(funded.amount, 0) - coalesce(paid.amount, 0) - coalesce(paid.fees, 0))::HUGEINT AS escrow,
  greatest(0, coalesce(funded.amount, 0) - coalesce(paid.amount, 0) - coalesce(paid.fees, 0) - coalesce(unpaid.locked, 0)
    - coalesce(unpaid.needed, 0))::HUGEINT AS withdrawable,
  coalesce(unpaid.invoices, 0) AS open_invoices, until.at AS billed_until,
  offered.block_number AS offered_block, offered.transaction_hash
FROM offered
JOIN engagement_fact AS fact ON fact.engagement_id = offered.engagement_id
LEFT JOIN amended ON amended.engagement_id = offered.engagement_id
LEFT JOIN ending ON ending.engagement_id = offered.engagement_id
LEFT JOIN ended ON ended.engagement_id = offered.engagement_id
LEFT JOIN declined ON declined.engagement_id = offered.engagement_id
LEFT JOIN billed ON billed.engagement_id = offered.engagement_id
LEFT JOIN paid ON paid.engagement_id = offered.engagement_id
LEFT JOIN refunded ON refunded.engagement_id = offered.engagement_id
LEFT JOIN funded ON funded.engagement_id = offered.engagement_id
LEFT JOIN until ON until.engagement_id = offered.engagement_id
LEFT JOIN unpaid ON unpaid.engagement_id = offered.engagement_id
LEFT JOIN job ON job.job_id = offered.job_id
LEFT JOIN metadata_title AS title ON title.event_id = job.event_id`

const read = (row: SqlRow): Engagement => ({
  id: text(row, 'id'),
  jobId: text(row, 'job_id'),
  jobTitle: textOrNull(row, 'job_title'),
  client: address(row, 'client'),
  talent: address(row, 'talent'),
  status: text(row, 'status') as EngagementStatus, // one of those that the statement names
  contractedValue: big(row, 'contracted_value'),
  offeredValue: bigOrNull(row, 'offered_value') ?? big(row, 'contracted_value'),
  feeBps: integer(row, 'fee_bps'),
  startAt: seconds(row, 'start_at'),
  endAt: seconds(row, 'end_at'),
  offeredAt: seconds(row, 'offered_at'),
  acceptedAt: secondsOrNull(row, 'accepted_at'),
  endedAt: secondsOrNull(row, 'ended_at'),
  invoices: integer(row, 'invoices'),
  billed: big(row, 'billed'),
  invoicesPaid: integer(row, 'invoices_paid'),
  paid: big(row, 'paid'),
  fees: big(row, 'fees'),
  refunded: big(row, 'refunded'),
  escrow: big(row, 'escrow'),
  withdrawable: big(row, 'withdrawable'),
  openInvoices: integer(row, 'open_invoices'),
  billedUntil: secondsOrNull(row, 'billed_until'),
  offeredBlock: integer(row, 'offered_block'),
  transactionHash: text(row, 'transaction_hash'),
})

/** What conditions name, and the figure of one sort: whether a hire was billed or paid is asked only by who sorts by it. */
const ranked = (figure: string, joined = ''): string => `
WITH ended AS (SELECT engagement_id, arg_min(reason, id) AS reason FROM engagement_ended WHERE block_number <= $block GROUP BY engagement_id),
declined AS (SELECT DISTINCT engagement_id FROM engagement_declined WHERE block_number <= $block)
SELECT fact.engagement_id AS id, fact.job_id, fact.client, fact.talent, coalesce(${figure}, 0)::HUGEINT AS figure,
  CASE WHEN ended.reason = 0 THEN 'COMPLETED' WHEN ended.engagement_id IS NOT NULL THEN 'TERMINATED' WHEN fact.accepted_block <= $block THEN 'RUNNING'
    WHEN declined.engagement_id IS NOT NULL THEN 'DECLINED' ELSE 'OFFERED' END AS status
FROM engagement_fact AS fact
LEFT JOIN ended ON ended.engagement_id = fact.engagement_id
LEFT JOIN declined ON declined.engagement_id = fact.engagement_id
${joined}
WHERE fact.block_number <= $block`

/** A sum of an engagement's events, joined under a name. */
const summed = (name: string, amount: string, table: string, condition = 'TRUE'): string => `LEFT JOIN (
  SELECT engagement_id, sum(${amount}) AS amount FROM ${table} WHERE block_number <= $block AND ${condition} GROUP BY engagement_id
) AS ${name} ON ${name}.engagement_id = fact.engagement_id`

/** Engagements: one hire each. */
export const engagements: FigureList<Engagement, EngagementSort> = {
  name: 'engagements',
  key: 'id',
  sql,
  sorts: {
    NEWEST: 'id',
    VALUE: 'contracted_value',
    PAID: 'paid',
    BILLED: 'billed',
    ESCROW: 'escrow',
  },
  ranking: {
    NEWEST: ranked('fact.engagement_id'),
    VALUE: ranked(
      'coalesce(amended.value, fact.contracted_value)',
      `LEFT JOIN (${currentValues}) AS amended ON amended.engagement_id = fact.engagement_id`,
    ),
    PAID: ranked('paid.amount', summed('paid', 'talent_amount', 'invoice_paid')),
    BILLED: ranked(
      'billed.amount',
      summed('billed', 'amount', 'invoice_fact', '(dropped_block IS NULL OR dropped_block > $block)'),
    ),
    ESCROW: ranked(
      'coalesce(funded.amount, 0) - coalesce(withdrawn.amount, 0) - coalesce(paid.amount, 0)',
      [
        summed('funded', 'amount', 'escrow_funded'),
        summed('withdrawn', 'amount', 'escrow_withdrawn'),
        summed('paid', 'talent_amount + fee_amount', 'invoice_paid'),
      ].join('\n'),
    ),
  },
  read,
}
