import type { SqlRow } from '../../ledger/snapshot.ts'
import { address, big, integer, secondsOrNull } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'

/** Somebody who referred clients or talent, as of a block. */
export interface Referrer {
  readonly address: string
  readonly clients: number
  readonly talents: number
  readonly activated: number
  readonly invoices: number
  readonly paidWork: bigint
  readonly rewardsEarned: bigint
  readonly rewardsClaimed: bigint
  readonly rewardsOpen: bigint
  readonly firstReferralAt: number | null
  readonly lastRewardAt: number | null
}

export type ReferrerSort =
  | 'PAID_WORK'
  | 'REWARDS_EARNED'
  | 'REWARDS_OPEN'
  | 'REFERRALS'
  | 'ACTIVATED'
  | 'FIRST_REFERRAL'

/** Work counts by invoice, once for each referrer, whichever of its parties it was that they had referred. */
const sql = (only: (column: string) => string): string => `WITH registered AS (
  SELECT referrer AS address, referred, kind, min(timestamp) AS first_at
  FROM referral_registered WHERE block_number <= $block AND ${only('referrer')} GROUP BY referrer, referred, kind
), active AS (
  SELECT DISTINCT client AS party, 0 AS kind FROM invoice_paid WHERE block_number <= $block AND client IN (SELECT referred FROM registered WHERE kind = 0)
  UNION ALL
  SELECT DISTINCT talent, 1 FROM invoice_paid WHERE block_number <= $block AND talent IN (SELECT referred FROM registered WHERE kind = 1)
), referral AS (
  SELECT registered.address, count(*) FILTER (registered.kind = 0) AS clients, count(*) FILTER (registered.kind = 1) AS talents,
    count(active.party) AS activated, min(registered.first_at) AS first_at
  FROM registered LEFT JOIN active ON active.party = registered.referred AND active.kind = registered.kind
  GROUP BY registered.address
), accrued AS (
  SELECT referrer AS address, invoice_id, sum(reward_btrst) AS reward, max(timestamp) AS last_at
  FROM referral_reward_accrued WHERE block_number <= $block AND ${only('referrer')} GROUP BY referrer, invoice_id
), work AS (
  SELECT accrued.address, count(*) AS invoices, sum(paid.talent_amount) AS paid_work, sum(accrued.reward) AS accrued, max(accrued.last_at) AS last_at
  FROM accrued LEFT JOIN (SELECT invoice_id, talent_amount FROM invoice_paid WHERE block_number <= $block) AS paid ON paid.invoice_id = accrued.invoice_id
  GROUP BY accrued.address
), reversed AS (
  SELECT referrer AS address, sum(reward_btrst) AS reward FROM referral_reward_reversed WHERE block_number <= $block AND ${only('referrer')} GROUP BY referrer
), claimed AS (
  SELECT referrer AS address, sum(reward_btrst) AS reward FROM referral_reward_claimed WHERE block_number <= $block AND ${only('referrer')} GROUP BY referrer
)
SELECT party.address, coalesce(referral.clients, 0) AS clients, coalesce(referral.talents, 0) AS talents, coalesce(referral.activated, 0) AS activated,
  coalesce(work.invoices, 0) AS invoices, coalesce(work.paid_work, 0)::HUGEINT AS paid_work,
  (coalesce(work.accrued, 0) - coalesce(reversed.reward, 0))::HUGEINT AS rewards_earned, coalesce(claimed.reward, 0)::HUGEINT AS rewards_claimed,
  (coalesce(work.accrued, 0) - coalesce(reversed.reward, 0) - coalesce(claimed.reward, 0))::HUGEINT AS rewards_open,
  referral.first_at, work.last_at
FROM (SELECT address FROM referral UNION SELECT address FROM work UNION SELECT address FROM reversed UNION SELECT address FROM claimed) AS party
LEFT JOIN referral ON referral.address = party.address
LEFT JOIN work ON work.address = party.address
LEFT JOIN reversed ON reversed.address = party.address
LEFT JOIN claimed ON claimed.address = party.address`

const read = (row: SqlRow): Referrer => ({
  address: address(row, 'address'),
  clients: integer(row, 'clients'),
  talents: integer(row, 'talents'),
  activated: integer(row, 'activated'),
  invoices: integer(row, 'invoices'),
  paidWork: big(row, 'paid_work'),
  rewardsEarned: big(row, 'rewards_earned'),
  rewardsClaimed: big(row, 'rewards_claimed'),
  rewardsOpen: big(row, 'rewards_open'),
  firstReferralAt: secondsOrNull(row, 'first_at'),
  lastRewardAt: secondsOrNull(row, 'last_at'),
})

/** Referrers with the work that they brought and what they earned by it. */
export const referrers: FigureList<Referrer, ReferrerSort> = {
  name: 'referrers',
  key: 'address',
  sql,
  sorts: {
    PAID_WORK: 'paid_work',
    REWARDS_EARNED: 'rewards_earned',
    REWARDS_OPEN: 'rewards_open',
    REFERRALS: 'clients + talents',
    ACTIVATED: 'activated',
    FIRST_REFERRAL: 'coalesce(first_at, 0)',
  },
  read,
}
