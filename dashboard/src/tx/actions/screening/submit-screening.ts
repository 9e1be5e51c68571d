import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { choiceField, longTextField } from '../../fields/common.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { closedOf, noScreener, readApplication, reportsOf } from './application.ts'

/** A screener reports on an application from a seat; the last report needed decides it. */
export const submitScreening = defineAction<'submit-screening', ReturnType<typeof fields>>({
  title: ({ applicationId }) => signingTexts().screening.titles.report(applicationId),
  lead: () => signingTexts().screening.forms.reportLead,
  fields,
  async plan(planning, { applicationId }, { verdict, report }) {
    const id = numberInId(applicationId)
    const { titles, cannot, facts } = signingTexts().screening
    const application = await readApplication(planning, id)
    const not = closedOf(application) ?? (await noScreener(planning))
    if (not) return not
    if (!application.own) return notPossible(cannot.noOwnSeat(`${id}`))
    if (application.own.reported) return notPossible(cannot.reportedAlready(`${id}`))
    const reward = await read(planning, 'TalentScreening', 'rewardBtrst', [])
    const args = [id, verdict === 'approve', jsonDataUri({ report })] as const
    const { reportsNeeded, approvalsNeeded, approvals } = application
    const last = reportsOf(application) + 1 === reportsNeeded
    const approves = approvals + (verdict === 'approve' ? 1 : 0) >= approvalsNeeded
    return next(
      planning,
      [callOf(planning, titles.report(`${id}`), 'TalentScreening', 'submitScreening', args)],
      [
        [facts.talent, application.talent],
        [facts.reports, facts.of(`${reportsOf(application)}`, `${reportsNeeded}`)],
        [facts.reward, btrst(reward)],
        [facts.follows, last ? (approves ? facts.decidesFor : facts.decidesAgainst) : facts.reportedThen],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().screening
  return {
    verdict: choiceField(forms.verdict, [
      ['approve', forms.approve],
      ['reject', forms.reject],
    ]),
    report: { ...longTextField(forms.report, forms.aReport), hint: signingTexts().forms.happenedHint },
  }
}
