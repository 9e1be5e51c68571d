import type { BlockPoint } from '../ledger/block-point.ts'
import type { CheckText, Offender } from './check.ts'

export type CheckStatus = 'PASS' | 'FAIL' | 'SKIPPED'

/** What became of one check. */
export interface CheckResult extends CheckText {
  readonly status: CheckStatus
  /** Why it could not be done; null unless SKIPPED. */
  readonly reason: string | null
  /** The block it was done for. */
  readonly block: BlockPoint
  /** Rows, or sums, looked at up to that block. */
  readonly rows: number
  /** All that are wrong, of which `offenders` names the first. */
  readonly offenderCount: number
  readonly offenders: readonly Offender[]
  readonly milliseconds: number
}

/** All checks at a block. */
export interface QualityReport {
  readonly block: BlockPoint
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Time that all took together. */
  readonly milliseconds: number
  readonly checks: readonly CheckResult[]
}

export function reportOf(block: BlockPoint, checks: readonly CheckResult[]): QualityReport {
  const count = (status: CheckStatus) => checks.filter((check) => check.status === status).length
  return {
    block,
    passed: count('PASS'),
    failed: count('FAIL'),
    skipped: count('SKIPPED'),
    milliseconds: checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    checks,
  }
}
