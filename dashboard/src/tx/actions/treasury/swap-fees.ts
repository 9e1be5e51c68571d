import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import { amountField } from '../../fields/common.ts'
import type { Call } from '../../plan.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'
import { amountText } from './budget.ts'
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
    const [balance, allowance, { timestamp }, treasury] = await Promise.all([
      read(planning, 'Usdc', 'balanceOf', [planning.account]),
      read(planning, 'Usdc', 'allowance', [planning.account, converter]),
      planning.chain.getBlock(),
      read(planning, 'LegacyFeeConverter', 'TreasuryAddress', []),
    ])
    const usdc = (value: bigint) => amountText(value, 'USDC')
    if (balance < amount) return notPossible(signingTexts().cannot.tooPoor(usdc(amount), usdc(balance)))
    const args = [amount, least, deadlineIn(minutes, timestamp)] as const
    const swap = callOf(planning, calls.convert, 'LegacyFeeConverter', 'swapExactInputSingle', args)
    const [first = swap, ...rest] = [...approval(planning, amount, allowance), swap]
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

/** Of exactly what the converter takes; nothing when the allowance is enough. */
function approval(planning: Planning, amount: bigint, allowance: bigint): Call[] {
  if (allowance >= amount) return []
  const title = signingTexts().governance.calls.approveConverter(amountText(amount, 'USDC'))
  const args = [addressOf(planning.config, 'LegacyFeeConverter'), amount] as const
  return [callOf(planning, title, 'Usdc', 'approve', args, 'approve')]
}

function fields() {
  const { forms } = signingTexts().governance
  return {
    amount: { ...amountField(forms.amount, 'USDC'), half: true },
    least: { ...amountField(forms.least, 'BTRST'), hint: forms.leastHint, half: true },
    minutes: { ...deadlineField(), half: true },
  }
}
