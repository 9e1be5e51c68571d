import type { Hex } from '../contracts.ts'
import type { Call } from '../plan.ts'
import { callOf, type Planning, read } from './planning.ts'

/** Tokens that are taken from whoever signs, after an approval. */
type PaidToken = 'UsdcTest' | 'Btrst' | 'Usdc'

/** What an account has of a token, and lets one spender take, read now. */
export interface Means {
  readonly token: PaidToken
  readonly spender: Hex
  readonly balance: bigint
  readonly allowance: bigint
}

export async function readMeans(planning: Planning, token: PaidToken, spender: Hex): Promise<Means> {
  const [balance, allowance] = await Promise.all([
    read(planning, token, 'balanceOf', [planning.account]),
    read(planning, token, 'allowance', [planning.account, spender]),
  ])
  return { token, spender, balance, allowance }
}

/** An approval of exactly what is to be taken, never more; nothing when the allowance is enough. */
export function exactApproval(
  planning: Planning,
  title: string,
  amount: bigint,
  { token, spender, allowance }: Means,
): Call[] {
  return allowance >= amount ? [] : [callOf(planning, title, token, 'approve', [spender, amount], 'approve')]
}
