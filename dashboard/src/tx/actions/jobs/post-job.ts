import { zeroAddress } from 'viem'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri } from '../../chain-text.ts'
import { amountField, categoryField, countField, optionalTextField, textField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next } from '../planning.ts'

/** What the job board takes. */
const maxPositions = 1000

/** Posts a job. It moves no money; the budget is a statement. */
export const postJob = defineAction<'post-job', ReturnType<typeof fields>>({
  title: () => signingTexts().titles.postJob,
  lead: () => signingTexts().forms.publicText,
  fields,
  plan: (planning, _intent, { title, description, categoryId, budget, positions }) => {
    const { calls, facts } = signingTexts()
    // No node: the job is open to all of them.
    const args = [categoryId, zeroAddress, budget, positions, jsonDataUri({ title, description })] as const
    return next(
      planning,
      [callOf(planning, calls.postJob, 'JobBoard', 'postJob', args)],
      [[facts.movesMoney, facts.noMoney]],
    )
  },
})

function fields() {
  const { forms } = signingTexts()
  return {
    title: textField(forms.title, forms.aTitle),
    description: optionalTextField(forms.description),
    categoryId: categoryField(),
    budget: { ...amountField(forms.budget, 'USDC'), hint: forms.stated, half: true },
    positions: { ...countField(forms.positions, maxPositions), start: '1', half: true },
  }
}
