import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri } from '../../chain-text.ts'
import { categoryField, optionalTextField, textField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'

const openStatus = 1

/** Somebody signs up as talent for a category; screeners then look at it. */
export const applyAsTalent = defineAction<'apply-as-talent', ReturnType<typeof fields>>({
  title: () => signingTexts().screening.titles.apply,
  lead: () => signingTexts().screening.forms.applyLead,
  fields,
  async plan(planning, _intent, { categoryId, name, profile }) {
    const { titles, cannot, facts } = signingTexts().screening
    const [approved, newest, reports, approvals] = await Promise.all([
      read(planning, 'TalentScreening', 'isApproved', [planning.account, categoryId]),
      read(planning, 'TalentScreening', 'newestApplication', [planning.account, categoryId]),
      read(planning, 'TalentScreening', 'reportsNeeded', []),
      read(planning, 'TalentScreening', 'approvalsNeeded', []),
    ])
    if (approved) return notPossible(cannot.approved)
    if (newest !== 0n) {
      const { status } = await read(planning, 'TalentScreening', 'application', [newest])
      if (status === openStatus) return notPossible(cannot.applied(`${newest}`))
    }
    const args = [categoryId, jsonDataUri({ name, profile })] as const
    return next(
      planning,
      [callOf(planning, titles.apply, 'TalentScreening', 'applyAsTalent', args)],
      [
        [facts.reportsNeeded, `${reports}`],
        [facts.approvalsNeeded, `${approvals}`],
        [facts.follows, facts.appliedThen],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().screening
  return {
    categoryId: categoryField(),
    name: textField(forms.name, forms.aName),
    profile: { ...optionalTextField(forms.profile), hint: forms.profileHint },
  }
}
