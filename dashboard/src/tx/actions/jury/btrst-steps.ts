import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import type { Call, Fact } from '../../plan.ts'
import { callOf, type Planning, read } from '../planning.ts'
import { btrst } from './dispute.ts'

/** What somebody holds of BTRST, and lets the jury take, read now. */
export interface BtrstMeans {
  readonly balance: bigint
  readonly allowance: bigint
}

export async function readBtrstMeans(planning: Planning): Promise<BtrstMeans> {
  const jury = addressOf(planning.config, 'DisputeJury')
  const [balance, allowance] = await Promise.all([
    read(planning, 'Btrst', 'balanceOf', [planning.account]),
    read(planning, 'Btrst', 'allowance', [planning.account, jury]),
  ])
  return { balance, allowance }
}

/** An approval of exactly what the jury takes, never more; nothing when the allowance is enough. */
export function approvalOfBtrst(planning: Planning, amount: bigint, { allowance }: BtrstMeans): Call[] {
  if (allowance >= amount) return []
  const title = signingTexts().jury.titles.approve(btrst(amount))
  const spender = addressOf(planning.config, 'DisputeJury')
  return [callOf(planning, title, 'Btrst', 'approve', [spender, amount], 'approve')]
}

/** What the account has before and after paying `amount`; below zero it is paid out. */
export function btrstFacts({ balance }: BtrstMeans, amount: bigint): Fact[] {
  const facts = signingTexts().facts
  return [
    [facts.holdNow, btrst(balance)],
    [facts.holdThen, btrst(balance - amount)],
  ]
}
