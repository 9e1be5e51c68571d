import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import type { Call, Fact } from '../../plan.ts'
import { callOf, type Planning, read } from '../planning.ts'

/** "1,150 USDC" */
export const usdc = (value: bigint) => `${formatExact(value, decimalsOf.USDC)} USDC`

/** What the payer has, and lets the escrow take, read now. */
export interface Means {
  readonly balance: bigint
  readonly allowance: bigint
}

export async function readMeans(planning: Planning): Promise<Means> {
  const escrow = addressOf(planning.config, 'InvoiceEscrow')
  const [balance, allowance] = await Promise.all([
    read(planning, 'UsdcTest', 'balanceOf', [planning.account]),
    read(planning, 'UsdcTest', 'allowance', [planning.account, escrow]),
  ])
  return { balance, allowance }
}

/** An approval of exactly what is lacking, never more; nothing when the allowance is enough. */
export function approvalOf(planning: Planning, amount: bigint, { allowance }: Means): Call[] {
  if (allowance >= amount) return []
  const title = signingTexts().calls.approve(usdc(amount))
  const spender = addressOf(planning.config, 'InvoiceEscrow')
  return [callOf(planning, title, 'UsdcTest', 'approve', [spender, amount], 'approve')]
}

/** Says where the money for amount and fee comes from. */
export function moneyFacts(total: bigint, shortfall: bigint, { balance }: Means): Fact[] {
  const facts = signingTexts().facts
  return [
    [facts.fromEscrow, usdc(total - shortfall)],
    [facts.fromAccount, usdc(shortfall)],
    [facts.holdNow, usdc(balance)],
    [facts.holdThen, usdc(balance - shortfall)],
  ]
}

export const tooPoor = (shortfall: bigint, { balance }: Means): string =>
  signingTexts().cannot.tooPoor(usdc(shortfall), usdc(balance))
