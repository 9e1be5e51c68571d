import type { SqlRow } from '../../ledger/snapshot.ts'
import { address, big, integer, seconds, secondsOrNull, text } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'
import { currentValues, referrerOf } from './parts.ts'

export type ScreeningStatus = 'NONE' | 'WAITING' | 'APPROVED' | 'REJECTED' | 'REVOKED'

/** Somebody who applied as a talent or was offered work, as of a block. */
export interface Talent {
  readonly address: string
  readonly screening: ScreeningStatus
  readonly applications: number
  readonly approvedCategories: number
  readonly engagements: number
  readonly running: number
  readonly clients: number
  readonly contractedValue: bigint
  readonly invoices: number
  readonly disputedInvoices: number
  readonly invoicesPaid: number
  readonly earned: bigint
  readonly refunded: bigint
  readonly firstSeenAt: number
  readonly lastPaidAt: number | null
  readonly referrer: string | null
}

export type TalentSort =
  | 'EARNED'
  | 'CONTRACTED'
  | 'ENGAGEMENTS'
  | 'INVOICES'
  | 'DISPUTED'
  | 'APPLICATIONS'
  | 'FIRST_SEEN'
  | 'LAST_PAID'

const sql = (only: (column: string) => string): string => `WITH application AS (
  SELECT applied.talent AS address, min(applied.timestamp) AS first_at, count(*) AS applications,
    count(*) FILTER (decided.application_id IS NULL AND withdrawn.application_id IS NULL) AS waiting,
    count(*) FILTER (decided.approved = FALSE) AS rejected
  FROM talent_applied AS applied
  LEFT JOIN (SELECT application_id, approved FROM screening_decided WHERE block_number <= $block) AS decided ON decided.application_id = applied.application_id
  LEFT JOIN (SELECT application_id FROM application_withdrawn WHERE block_number <= $block) AS withdrawn ON withdrawn.application_id = applied.application_id
  WHERE applied.block_number <= $block AND ${only('applied.talent')} GROUP BY applied.talent
), approval AS (
  SELECT decided.talent AS address, applied.category_id, max(decided.id) AS id
  FROM screening_decided AS decided JOIN talent_applied AS applied ON applied.application_id = decided.application_id AND applied.block_number <= $block
  WHERE decided.approved AND decided.block_number <= $block AND ${only('decided.talent')} GROUP BY decided.talent, applied.category_id
), revocation AS (
  SELECT talent AS address, category_id, max(id) AS id FROM talent_revoked WHERE block_number <= $block AND ${only('talent')} GROUP BY talent, category_id
), approved AS (
  SELECT approval.address, count(*) FILTER (revocation.id IS NULL OR revocation.id < approval.id) AS categories, count(revocation.id) AS revoked
  FROM approval LEFT JOIN revocation ON revocation.address = approval.address AND revocation.category_id = approval.category_id
  GROUP BY approval.address
), hire AS (
  SELECT fact.talent AS address, min(fact.timestamp) AS first_at,
    count(*) FILTER (fact.accepted_block <= $block) AS engagements,
    count(*) FILTER (fact.accepted_block <= $block AND (fact.ended_block IS NULL OR fact.ended_block > $block)) AS running,
    count(DISTINCT fact.client) FILTER (fact.accepted_block <= $block) AS clients,
    sum(coalesce(amended.value, fact.contracted_value)) FILTER (fact.accepted_block <= $block) AS contracted_value
  FROM engagement_fact AS fact LEFT JOIN (${currentValues}) AS amended ON amended.engagement_id = fact.engagement_id
  WHERE fact.block_number <= $block AND ${only('fact.talent')} GROUP BY fact.talent
), billed AS (
  SELECT talent AS address, count(*) AS invoices, count(*) FILTER (disputed_block <= $block) AS disputed
  FROM invoice_fact WHERE block_number <= $block AND ${only('talent')} GROUP BY talent
), paid AS (
  SELECT talent AS address, count(*) AS invoices, sum(talent_amount) AS amount, max(timestamp) AS last_at
  FROM invoice_paid WHERE block_number <= $block AND ${only('talent')} GROUP BY talent
), refunded AS (
  SELECT talent AS address, sum(amount) AS amount FROM invoice_refunded WHERE block_number <= $block AND ${only('talent')} GROUP BY talent
), referral AS (${referrerOf(1, only)})
SELECT party.address,
  CASE WHEN approved.categories > 0 THEN 'APPROVED' WHEN approved.revoked > 0 THEN 'REVOKED' WHEN application.waiting > 0 THEN 'WAITING'
    WHEN application.rejected > 0 THEN 'REJECTED' ELSE 'NONE' END AS screening,
  coalesce(application.applications, 0) AS applications, coalesce(approved.categories, 0) AS approved_categories,
  coalesce(hire.engagements, 0) AS engagements, coalesce(hire.running, 0) AS running, coalesce(hire.clients, 0) AS clients,
  coalesce(hire.contracted_value, 0)::HUGEINT AS contracted_value, coalesce(billed.invoices, 0) AS invoices,
  coalesce(billed.disputed, 0) AS disputed, coalesce(paid.invoices, 0) AS invoices_paid, coalesce(paid.amount, 0)::HUGEINT AS earned,
  coalesce(refunded.amount, 0)::HUGEINT AS refunded, least(application.first_at, hire.first_at) AS first_at, paid.last_at, referral.referrer
FROM (SELECT address FROM application UNION SELECT address FROM hire) AS party
LEFT JOIN application ON application.address = party.address
LEFT JOIN approved ON approved.address = party.address
LEFT JOIN hire ON hire.address = party.address
LEFT JOIN billed ON billed.address = party.address
LEFT JOIN paid ON paid.address = party.address
LEFT JOIN refunded ON refunded.address = party.address
LEFT JOIN referral ON referral.address = party.address`

const read = (row: SqlRow): Talent => ({
  address: address(row, 'address'),
  screening: text(row, 'screening') as ScreeningStatus, // one of those that the statement names
  applications: integer(row, 'applications'),
  approvedCategories: integer(row, 'approved_categories'),
  engagements: integer(row, 'engagements'),
  running: integer(row, 'running'),
  clients: integer(row, 'clients'),
  contractedValue: big(row, 'contracted_value'),
  invoices: integer(row, 'invoices'),
  disputedInvoices: integer(row, 'disputed'),
  invoicesPaid: integer(row, 'invoices_paid'),
  earned: big(row, 'earned'),
  refunded: big(row, 'refunded'),
  firstSeenAt: seconds(row, 'first_at'),
  lastPaidAt: secondsOrNull(row, 'last_at'),
  referrer: row.referrer === null ? null : address(row, 'referrer'),
})

/** Talent with their screening and what they earned. */
export const talents: FigureList<Talent, TalentSort> = {
  name: 'talents',
  key: 'address',
  sql,
  sorts: {
    EARNED: 'earned',
    CONTRACTED: 'contracted_value',
    ENGAGEMENTS: 'engagements',
    INVOICES: 'invoices',
    DISPUTED: 'disputed',
    APPLICATIONS: 'applications',
    FIRST_SEEN: 'first_at',
    LAST_PAID: 'coalesce(last_at, 0)',
  },
  read,
}
