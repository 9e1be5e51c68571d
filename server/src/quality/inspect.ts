import { BadRequestError } from '../metrics/bad-request-error.ts'
import {
  type Check,
  type CheckContext,
  namedOffenders,
  type RemoteCheck,
  type RowCheck,
  type SumCheck,
} from './check.ts'
import type { CheckResult } from './report.ts'
import { type Mark, newestMark, RowCheckState } from './row-checks.ts'

/** What was looked at, before it is a result. */
interface Outcome {
  readonly rows: number
  readonly offenders: CheckResult['offenders']
  readonly offenderCount: number
  readonly skipped?: string
}

/** A sum's outcome, and the state of the tables that it is of. */
interface Seen {
  readonly tables: string
  readonly outcome: Outcome
}

/** Everything that is remembered between two inspections of one ledger. */
export class Inspection {
  readonly #checks: readonly Check[]
  #states = new Map<string, RowCheckState>()
  #seen = new Map<string, Seen>()
  #deployment: string | undefined
  #newest: Mark | undefined

  constructor(checks: readonly Check[]) {
    this.#checks = checks
  }

  /** Does the checks of one kind: those that ask the ledger alone, or those that ask others. */
  async look(context: CheckContext, deployment: string | undefined, remote: boolean): Promise<CheckResult[]> {
    // Another deployment may say something else of the same blocks.
    if (deployment !== this.#deployment) {
      this.#states = new Map()
      this.#seen = new Map()
    }
    this.#deployment = deployment
    this.#newest = await newestMark(context.snapshot, context.block.number)
    const results = []
    for (const check of this.#checks)
      if ((check.kind === 'remote') === remote) results.push(await this.#inspect(check, context))
    return results
  }

  async #inspect(check: Check, context: CheckContext): Promise<CheckResult> {
    const began = performance.now()
    const { skipped, rows, offenders, offenderCount } = await this.#outcomeOf(check, context)
    const { id, title, rule } = check
    return {
      id,
      title,
      rule,
      status: skipped !== undefined ? 'SKIPPED' : offenderCount === 0 ? 'PASS' : 'FAIL',
      reason: skipped ?? null,
      block: context.block,
      rows,
      offenderCount,
      offenders: offenders.slice(0, namedOffenders),
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
    }
  }

  #outcomeOf(check: Check, context: CheckContext): Promise<Outcome> {
    if (check.kind === 'rows') return this.#rows(check, context)
    return check.kind === 'sums' ? this.#sums(check, context) : whole(check, context)
  }

  /** Sums over the same rows are the same sums, so they are not added up again. */
  async #sums(check: SumCheck, context: CheckContext): Promise<Outcome> {
    const tables = await tablesState(check, context)
    const seen = this.#seen.get(check.id)
    if (seen?.tables === tables) return seen.outcome
    const outcome = await whole(check, context)
    this.#seen.set(check.id, { tables, outcome })
    return outcome
  }

  #rows(check: RowCheck, { snapshot }: CheckContext): Promise<Outcome> {
    const state = this.#states.get(check.id) ?? new RowCheckState(check)
    this.#states.set(check.id, state)
    return state.look(snapshot, this.#newest)
  }
}

/** Text that is equal when, and only when, the tables hold the same rows up to the block: how many, and the block of the last. */
async function tablesState({ tables }: SumCheck, { snapshot, block, tokens }: CheckContext): Promise<string> {
  const each = tables.map(
    (table) => `SELECT count(*) AS n, max(block_number) AS last FROM ${table} WHERE block_number <= $block`,
  )
  const rows = await snapshot.rows(
    `SELECT each.n, each.last, block.hash FROM (${each.join(' UNION ALL ')}) AS each LEFT JOIN block ON block.number = each.last ORDER BY ALL`,
    { block: block.number },
  )
  return [tokens.usdc, tokens.btrst, ...rows.map(({ n, hash }) => `${n} ${hash}`)].join('|')
}

/**
 * Another program that does not answer is no fault of the data, and a number that is too large to be summed is a known limit: the
 * check is skipped then, and says why.
 */
async function whole(check: SumCheck | RemoteCheck, context: CheckContext): Promise<Outcome> {
  const skippedFor = (skipped: string): Outcome => ({ rows: 0, offenders: [], offenderCount: 0, skipped })
  try {
    const found = await check.look(context)
    if ('skipped' in found) return skippedFor(found.skipped)
    return { offenderCount: found.offenders.length, ...found }
  } catch (error) {
    if (check.kind === 'sums' && !(error instanceof BadRequestError)) throw error
    return skippedFor(error instanceof Error ? error.message : String(error))
  }
}
