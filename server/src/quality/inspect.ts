import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { Check, CheckContext, RowCheck, SumCheck } from './check.ts'
import { type CheckResult, namedOffenders } from './report.ts'
import { RowCheckState } from './row-checks.ts'

/** What was looked at, before it is a result. */
interface Outcome {
  readonly rows: number
  readonly offenders: CheckResult['offenders']
  readonly offenderCount: number
  readonly skipped?: string
}

/** Everything that is remembered between two inspections of one ledger. */
export class Inspection {
  readonly #checks: readonly Check[]
  #states = new Map<string, RowCheckState>()
  #deployment: string | undefined

  constructor(checks: readonly Check[]) {
    this.#checks = checks
  }

  /** Does the checks of one kind: those that ask the ledger alone, or those that ask others. */
  async look(context: CheckContext, deployment: string | undefined, remote: boolean): Promise<CheckResult[]> {
    // Another deployment may say something else of the same blocks.
    if (deployment !== this.#deployment) this.#states = new Map()
    this.#deployment = deployment
    const results = []
    for (const check of this.#checks)
      if ((check.kind === 'sums' && check.remote) === remote)
        results.push(await this.#inspect(check, context))
    return results
  }

  async #inspect(check: Check, context: CheckContext): Promise<CheckResult> {
    const began = performance.now()
    const { skipped, rows, offenders, offenderCount } =
      check.kind === 'rows' ? await this.#rows(check, context) : await sums(check, context)
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

  #rows(check: RowCheck, { snapshot, block }: CheckContext): Promise<Outcome> {
    const state = this.#states.get(check.id) ?? new RowCheckState(check)
    this.#states.set(check.id, state)
    return state.look(snapshot, block.number)
  }
}

/**
 * Another program that does not answer is no fault of the data, and a number that is too large to be summed is a known limit: the
 * check is skipped then, and says why.
 */
async function sums(check: SumCheck, context: CheckContext): Promise<Outcome> {
  const skippedFor = (skipped: string): Outcome => ({ rows: 0, offenders: [], offenderCount: 0, skipped })
  try {
    const found = await check.look(context)
    if ('skipped' in found) return skippedFor(found.skipped)
    return { ...found, offenderCount: found.offenders.length }
  } catch (error) {
    if (!check.remote && !(error instanceof BadRequestError)) throw error
    return skippedFor(error instanceof Error ? error.message : String(error))
  }
}
