import { parseRuntimeConfig } from '../../config/runtime-config.ts'
import type { Planning, PlanResult } from '../actions/planning.ts'
import type { Hex } from '../contracts.ts'
import { describeCall } from '../describe-call.ts'
import type { Step } from '../plan.ts'

/** A chain that answers as a test wants: the law of a planner can be tried without one. The chain itself is met in the browser tests. */

/** An address of one repeated digit. */
export const at = (digit: string) => `0x${digit.repeat(40)}` as const

export const fakedConfig = parseRuntimeConfig({
  chainId: 31_337,
  addresses: {
    UsdcTest: at('1'),
    InvoiceEscrow: at('2'),
    BraintrustGovernor: at('3'),
    JobBoard: at('4'),
    TalentScreening: at('5'),
    ProtocolConfig: at('6'),
  },
})

/** The time of the newest block there is. */
export const fakedNow = 1_750_000_000

interface Faked {
  readonly account: Hex
  /** What each function of a contract answers, by its name; a function may look at its arguments. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly signatures?: Readonly<Record<string, Hex>>
  readonly code?: Hex
}

export function fakedPlanning({ account, answers, signatures = {}, code }: Faked): Planning {
  const readContract = async ({
    functionName,
    args,
  }: {
    functionName: string
    args?: readonly unknown[]
  }) => {
    const answer = answers[functionName]
    if (answer === undefined) throw new Error(`The chain was not to be asked for ${functionName}.`)
    return typeof answer === 'function' ? answer(...(args ?? [])) : answer
  }
  const chain = {
    readContract,
    getBlock: async () => ({ timestamp: BigInt(fakedNow) }),
    getCode: async () => code,
  }
  // Only what planners use is there.
  return { config: fakedConfig, account, signatures, chain: chain as unknown as Planning['chain'] }
}

/** The steps of a plan; fails with the reason when there is none. */
export function stepsOf(result: PlanResult): Step[] {
  if (!result.ok || !('plan' in result)) throw new Error(`There is no plan: ${JSON.stringify(result)}`)
  return [result.plan.step, ...result.plan.later]
}

/** What a plan's calls do, in words. */
export const sentencesOf = (result: PlanResult): string[] =>
  stepsOf(result).map((step) =>
    step.kind === 'sign' ? step.title : describeCall(fakedConfig, step.to, step.data).sentence,
  )

/** Why nothing can be done. */
export function reasonOf(result: PlanResult): string {
  if (result.ok || !('sentence' in result.reason)) throw new Error('There is a plan, and no reason.')
  return result.reason.sentence
}
