import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import type { Call, Fact } from '../../plan.ts'
import { usdc } from '../../words/words.ts'
import type { Planning } from '../planning.ts'
import { exactApproval, type Means, readMeans } from '../token-means.ts'

/** What the payer has of USDC, and lets the escrow take, read now. */
export const readUsdcMeans = (planning: Planning): Promise<Means> =>
  readMeans(planning, 'UsdcTest', addressOf(planning.config, 'InvoiceEscrow'))

/** An approval of exactly what is lacking; nothing when the allowance is enough. */
export const approvalOf = (planning: Planning, amount: bigint, means: Means): Call[] =>
  exactApproval(planning, signingTexts().calls.approve(usdc(amount)), amount, means)

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
