import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import { amountField } from '../../fields/common.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { exactApproval, readMeans } from '../token-means.ts'
import { deadlineField, deadlineIn } from './limits.ts'

/**
 * Mainnet's converter: it takes USDC of the caller and buys BTRST for the treasury. It has no quote and no bound of its own, so the least that
 * is accepted is asked for: it is the caller's only protection.
 */
export const swapFees = defineAction<'swap-fees', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.convert,
  lead: () => signingTexts().governance.forms.swapLead,
  fields,
  async plan(planning, _intent, { amount, least, minutes }) {
    const { calls, facts } = signingTexts().governance
    const converter = addressOf(planning.config, 'LegacyFeeConverter')
    const [means, { timestamp }, treasury] = await Promise.all([
      readMeans(planning, 'Usdc', converter),
      planning.chain.getBlock(),
      read(planning, 'LegacyFeeConverter', 'TreasuryAddress', []),
    ])
    const { balance } = means
    if (balance < amount) return notPossible(signingTexts().cannot.tooPoor(usdc(amount), usdc(balance)))
    const args = [amount, least, deadlineIn(minutes, timestamp)] as const
    const swap = callOf(planning, calls.convert, 'LegacyFeeConverter', 'swapExactInputSingle', args)
    const approval = exactApproval(planning, calls.approveConverter(usdc(amount)), amount, means)
    const [first = swap, ...rest] = [...approval, swap]
    return next(
      planning,
      [first, ...rest],
      [
        [signingTexts().facts.fromAccount, usdc(amount)],
        [facts.boughtFor, treasury],
        [signingTexts().facts.holdThen, usdc(balance - amount)],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().governance
  return {
    amount: { ...amountField(forms.amount, 'USDC'), half: true },
    least: { ...amountField(forms.least, 'BTRST'), hint: forms.leastHint, half: true },
    minutes: { ...deadlineField(), half: true },
  }
}
