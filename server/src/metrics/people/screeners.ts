import type { SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import { address, big, integer, seconds } from '../lists/read-row.ts'
import type { FigureList } from './figure-list.ts'

/** Somebody who reported on applications, as of a block. */
export interface Screener {
  readonly address: string
  readonly reports: number
  readonly approving: number
  readonly agreement: Fraction
  readonly rewards: bigint
  readonly firstReportAt: number
  readonly lastReportAt: number
}

export type ScreenerSort = 'REPORTS' | 'REWARDS' | 'AGREEMENT' | 'LAST_REPORT'

const sql = (only: (column: string) => string): string => `WITH report AS (
  SELECT submitted.screener AS address, count(*) AS reports, count(*) FILTER (submitted.approve) AS approving,
    count(decided.application_id) AS decided, count(*) FILTER (submitted.approve = decided.approved) AS agreed,
    min(submitted.timestamp) AS first_at, max(submitted.timestamp) AS last_at
  FROM screening_submitted AS submitted
  LEFT JOIN (SELECT application_id, approved FROM screening_decided WHERE block_number <= $block) AS decided ON decided.application_id = submitted.application_id
  WHERE submitted.block_number <= $block AND ${only('submitted.screener')} GROUP BY submitted.screener
), rewarded AS (
  SELECT screener AS address, sum(reward_btrst) AS rewards FROM screener_rewarded WHERE block_number <= $block AND ${only('screener')} GROUP BY screener
)
SELECT report.*, coalesce(rewarded.rewards, 0)::HUGEINT AS rewards
FROM report LEFT JOIN rewarded ON rewarded.address = report.address`

const read = (row: SqlRow): Screener => ({
  address: address(row, 'address'),
  reports: integer(row, 'reports'),
  approving: integer(row, 'approving'),
  agreement: { numerator: BigInt(integer(row, 'agreed')), denominator: BigInt(integer(row, 'decided')) },
  rewards: big(row, 'rewards'),
  firstReportAt: seconds(row, 'first_at'),
  lastReportAt: seconds(row, 'last_at'),
})

/** Screeners with their reports. */
export const screeners: FigureList<Screener, ScreenerSort> = {
  name: 'screeners',
  key: 'address',
  sql,
  sorts: {
    REPORTS: 'reports',
    REWARDS: 'rewards',
    // Of those without a decision nothing is known: they come last.
    AGREEMENT: 'CASE WHEN decided = 0 THEN -1 ELSE agreed * 1000000000 // decided END',
    LAST_REPORT: 'last_at',
  },
  read,
}
