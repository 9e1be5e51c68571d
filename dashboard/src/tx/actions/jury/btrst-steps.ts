import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import type { Call, Fact } from '../../plan.ts'
import { btrst } from '../../words/words.ts'
import type { Planning } from '../planning.ts'
import { exactApproval, type Means, readMeans } from '../token-means.ts'

/** What somebody holds of BTRST, and lets the jury take, read now. */
export const readBtrstMeans = (planning: Planning): Promise<Means> =>
  readMeans(planning, 'Btrst', addressOf(planning.config, 'DisputeJury'))

/** An approval of exactly what the jury takes; nothing when the allowance is enough. */
export const approvalOfBtrst = (planning: Planning, amount: bigint, means: Means): Call[] =>
  exactApproval(planning, signingTexts().jury.titles.approve(btrst(amount)), amount, means)

/** What the account has before and after paying `amount`; below zero it is paid out. */
export function btrstFacts({ balance }: Means, amount: bigint): Fact[] {
  const facts = signingTexts().facts
  return [
    [facts.holdNow, btrst(balance)],
    [facts.holdThen, btrst(balance - amount)],
  ]
}
