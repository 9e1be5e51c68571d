import {
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type PublicClient,
} from 'viem'
import type { RuntimeConfig } from '../../config/runtime-config.ts'
import { type abis as Abis, abis, addressOf, type ContractName, type Hex } from '../contracts.ts'
import type { Blocked } from '../machine.ts'
import type { Call, Fact, HandOver, Keepsake, Plan, Step } from '../plan.ts'

/** What a planner may use: the chain to read from, and who is asking. */
export interface Planning {
  readonly config: RuntimeConfig
  readonly chain: Pick<PublicClient, 'readContract' | 'simulateContract' | 'getBlock' | 'getCode'>
  readonly account: Hex
  /** What this action has had signed already, by the names its plans gave. */
  readonly signatures: Readonly<Record<string, Hex>>
}

/** The next step to make, what to hand over when all is signed, or why there is nothing to do. */
export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: true; readonly handOver: HandOver }
  | { readonly ok: false; readonly reason: Blocked }

export const notPossible = (sentence: string): PlanResult => ({
  ok: false,
  reason: { kind: 'not-possible', sentence },
})

/** The account that is connected is not one that may do this. */
export const wrongAccount = (
  { account }: Planning,
  needed: readonly string[],
  sentence: string,
): PlanResult => ({ ok: false, reason: { kind: 'wrong-account', seen: account, needed, sentence } })

/** The step to make now, what was read for it, and what follows. */
export const next = (
  { account, config }: Planning,
  steps: readonly [Step, ...Step[]],
  facts: readonly Fact[] = [],
  keepsake?: Keepsake,
): PlanResult => ({
  ok: true,
  plan: {
    account,
    chainId: config.chainId,
    step: steps[0],
    later: steps.slice(1),
    facts,
    ...(keepsake ? { keepsake } : {}),
  },
})

/** The chain's own clock: seconds of its newest block. Deadlines of contracts go by it, not by this device's. */
export const chainTime = async ({ chain }: Pick<Planning, 'chain'>): Promise<number> =>
  Number((await chain.getBlock()).timestamp)

/**
 * The last whole hour, for moments that a plan derives from now: the plan is made again right before it is signed, and must be the same as long as
 * nothing but seconds has passed.
 */
export const wholeHour = (seconds: number): number => Math.floor(seconds / 3600) * 3600

/** Payable ones too: no coin is ever sent along. */
type Mutability = 'nonpayable' | 'payable'
type Writes<C extends ContractName> = ContractFunctionName<(typeof Abis)[C], Mutability>
type Reads<C extends ContractName> = ContractFunctionName<(typeof Abis)[C], 'view' | 'pure'>

/** A call of one of our contracts, as bytes. */
export function callOf<C extends ContractName, F extends Writes<C>>(
  { config }: Pick<Planning, 'config'>,
  title: string,
  contract: C,
  functionName: F,
  args: ContractFunctionArgs<(typeof Abis)[C], Mutability, F>,
  kind: Call['kind'] = 'act',
): Call {
  // The types above tie the arguments to the function; viem's own parameters cannot follow that through two type variables.
  const encoding = { abi: abis[contract], functionName, args } as unknown as EncodeFunctionDataParameters
  return { kind, title, contract, to: addressOf(config, contract), data: encodeFunctionData(encoding) }
}

/** Asks one of our contracts, now. */
export function read<C extends ContractName, F extends Reads<C>>(
  { config, chain }: Pick<Planning, 'config' | 'chain'>,
  contract: C,
  functionName: F,
  args: ContractFunctionArgs<(typeof Abis)[C], 'view' | 'pure', F>,
) {
  return chain.readContract<(typeof Abis)[C], F, ContractFunctionArgs<(typeof Abis)[C], 'view' | 'pure', F>>({
    address: addressOf(config, contract),
    abi: abis[contract],
    functionName,
    args,
    // As above.
  } as Parameters<
    typeof chain.readContract<(typeof Abis)[C], F, ContractFunctionArgs<(typeof Abis)[C], 'view' | 'pure', F>>
  >[0])
}
