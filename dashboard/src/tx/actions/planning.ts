import type { PublicClient } from 'viem'
import type { RuntimeConfig } from '../../config/runtime-config.ts'
import type { Hex } from '../contracts.ts'
import type { Blocked } from '../machine.ts'
import type { Plan } from '../plan.ts'

/** What a planner may use: the chain to read from, and who is asking. */
export interface Planning {
  readonly config: RuntimeConfig
  readonly chain: Pick<PublicClient, 'readContract'>
  readonly account: Hex
}

/** The next call to make, or why there is none. */
export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reason: Blocked }

export const notPossible = (sentence: string): PlanResult => ({
  ok: false,
  reason: { kind: 'not-possible', sentence },
})

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
