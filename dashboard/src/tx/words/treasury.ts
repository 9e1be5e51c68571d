import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { textOfBytes32 } from '../chain-text.ts'
import { amountOf, btrst, shortName, usdc, type WordsByCall } from './words.ts'

const says = () => signingTexts().governance.says
/** Budgets are numbered from 1, as bytes32. */
const budgetNumber = (id: unknown): string => `${BigInt(`${id}`)}`

export const treasuryWords: WordsByCall = {
  // The token is the budget's and not in the bytes, so its unit cannot be either: what the chain says of the budget stands beside it.
  'Treasury.disburse': ([budgetId, to, amount, reference], name) => ({
    sentence: says().disburse(budgetNumber(budgetId), name(to)),
    facts: [
      [says().payee, name(to)],
      [says().baseUnits, formatCount(amountOf(amount))],
      [says().reference, textOfBytes32(reference) || signingTexts().says.emptyText],
    ],
  }),
  'Treasury.revokeBudget': ([budgetId]) => ({
    sentence: says().freeBudget(budgetNumber(budgetId)),
    facts: [],
  }),
  'FeeConverter.observe': () => ({ sentence: says().observe, facts: [] }),
  'FeeConverter.convert': ([batch, usdcIn, minBtrstOut, deadline]) => ({
    sentence: says().convert(usdc(usdcIn), btrst(minBtrstOut)),
    facts: [
      [says().sold, usdc(usdcIn)],
      [says().atLeast, btrst(minBtrstOut)],
      [says().deadline, formatDateTime(Number(amountOf(deadline)))],
      [says().batch, textOfBytes32(batch) || signingTexts().says.emptyText],
    ],
  }),
  'LegacyFeeConverter.swapExactInputSingle': ([amountIn, amountOutMin, deadline]) => ({
    sentence: says().swap(usdc(amountIn), btrst(amountOutMin)),
    facts: [
      [says().sold, usdc(amountIn)],
      [says().atLeast, btrst(amountOutMin)],
      [says().deadline, formatDateTime(Number(amountOf(deadline)))],
    ],
  }),
  'Usdc.approve': ([spender, value], name) => ({
    sentence: signingTexts().says.approve(shortName(name(spender)), usdc(value)),
    facts: [
      [signingTexts().says.spender, name(spender)],
      [signingTexts().says.allowance, usdc(value)],
    ],
  }),
}
