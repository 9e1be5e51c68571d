import type { SqlRow } from '../../ledger/snapshot.ts'
import { address, big, integer, seconds, secondsOrNull } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'
import { currentValues, referrerOf } from './parts.ts'

/** Somebody who posted a job or hired, as of a block. */
export interface Client {
  readonly address: string
  readonly jobs: number
  readonly openJobs: number
  readonly engagements: number
  readonly talents: number
  readonly contractedValue: bigint
  readonly invoices: number
  readonly disputedInvoices: number
  readonly invoicesPaid: number
  readonly volume: bigint
  readonly paidToTalent: bigint
  readonly fees: bigint
  readonly refunded: bigint
  readonly firstSeenAt: number
  readonly lastPaidAt: number | null
  readonly referrer: string | null
}

export type ClientSort =
  | 'VOLUME'
  | 'CONTRACTED'
  | 'ENGAGEMENTS'
  | 'JOBS'
  | 'DISPUTED'
  | 'FIRST_SEEN'
  | 'LAST_PAID'

const sql = (only: (column: string) => string): string => `WITH job AS (
  SELECT client AS address, count(*) AS jobs, count(*) FILTER (closed_block IS NULL OR closed_block > $block) AS open_jobs, min(timestamp) AS first_at
  FROM job_fact WHERE block_number <= $block AND ${only('client')} GROUP BY client
), hire AS (
  SELECT fact.client AS address, min(fact.timestamp) AS first_at,
    count(*) FILTER (fact.accepted_block <= $block) AS engagements,
    count(DISTINCT fact.talent) FILTER (fact.accepted_block <= $block) AS talents,
    sum(coalesce(amended.value, fact.contracted_value)) FILTER (fact.accepted_block <= $block) AS contracted_value
  FROM engagement_fact AS fact LEFT JOIN (${currentValues}) AS amended ON amended.engagement_id = fact.engagement_id
  WHERE fact.block_number <= $block AND ${only('fact.client')} GROUP BY fact.client
), billed AS (
  SELECT client AS address, count(*) AS invoices, count(*) FILTER (disputed_block <= $block) AS disputed
  FROM invoice_fact WHERE block_number <= $block AND ${only('client')} GROUP BY client
), paid AS (
  SELECT client AS address, count(*) AS invoices, sum(talent_amount) AS talent_amount, sum(fee_amount) AS fee_amount, max(timestamp) AS last_at
  FROM invoice_paid WHERE block_number <= $block AND ${only('client')} GROUP BY client
), refunded AS (
  SELECT fact.client AS address, sum(given.amount) AS amount
  FROM invoice_refunded AS given JOIN engagement_fact AS fact ON fact.engagement_id = given.engagement_id
  WHERE given.block_number <= $block AND ${only('fact.client')} GROUP BY fact.client
), referral AS (${referrerOf(0, only)})
SELECT party.address, coalesce(job.jobs, 0) AS jobs, coalesce(job.open_jobs, 0) AS open_jobs, coalesce(hire.engagements, 0) AS engagements,
  coalesce(hire.talents, 0) AS talents, coalesce(hire.contracted_value, 0)::HUGEINT AS contracted_value,
  coalesce(billed.invoices, 0) AS invoices, coalesce(billed.disputed, 0) AS disputed, coalesce(paid.invoices, 0) AS invoices_paid,
  coalesce(paid.talent_amount + paid.fee_amount, 0)::HUGEINT AS volume, coalesce(paid.talent_amount, 0)::HUGEINT AS paid_to_talent,
  coalesce(paid.fee_amount, 0)::HUGEINT AS fees, coalesce(refunded.amount, 0)::HUGEINT AS refunded,
  least(job.first_at, hire.first_at) AS first_at, paid.last_at, referral.referrer
FROM (SELECT address FROM job UNION SELECT address FROM hire) AS party
LEFT JOIN job ON job.address = party.address
LEFT JOIN hire ON hire.address = party.address
LEFT JOIN billed ON billed.address = party.address
LEFT JOIN paid ON paid.address = party.address
LEFT JOIN refunded ON refunded.address = party.address
LEFT JOIN referral ON referral.address = party.address`

const read = (row: SqlRow): Client => ({
  address: address(row, 'address'),
  jobs: integer(row, 'jobs'),
  openJobs: integer(row, 'open_jobs'),
  engagements: integer(row, 'engagements'),
  talents: integer(row, 'talents'),
  contractedValue: big(row, 'contracted_value'),
  invoices: integer(row, 'invoices'),
  disputedInvoices: integer(row, 'disputed'),
  invoicesPaid: integer(row, 'invoices_paid'),
  volume: big(row, 'volume'),
  paidToTalent: big(row, 'paid_to_talent'),
  fees: big(row, 'fees'),
  refunded: big(row, 'refunded'),
  firstSeenAt: seconds(row, 'first_at'),
  lastPaidAt: secondsOrNull(row, 'last_at'),
  referrer: row.referrer === null ? null : address(row, 'referrer'),
})

/** Clients with what they paid. */
export const clients: FigureList<Client, ClientSort> = {
  name: 'clients',
  key: 'address',
  sql,
  sorts: {
    VOLUME: 'volume',
    CONTRACTED: 'contracted_value',
    ENGAGEMENTS: 'engagements',
    JOBS: 'jobs',
    DISPUTED: 'disputed',
    FIRST_SEEN: 'first_at',
    LAST_PAID: 'coalesce(last_at, 0)',
  },
  read,
}
