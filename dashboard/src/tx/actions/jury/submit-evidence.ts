import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { longTextField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible } from '../planning.ts'
import { closedOf, phases, readDispute, strangerOf } from './dispute.ts'

/** A party hands in evidence, while no jury is voting. */
export const submitEvidence = defineAction<'submit-evidence', ReturnType<typeof fields>>({
  title: ({ disputeId }) => signingTexts().jury.titles.submitEvidence(disputeId),
  lead: () => signingTexts().jury.forms.evidenceLead,
  fields,
  async plan(planning, { disputeId }, { evidence }) {
    const id = numberInId(disputeId)
    const { titles, cannot } = signingTexts().jury
    const dispute = await readDispute(planning, id)
    const not = closedOf(dispute) ?? strangerOf(planning, dispute)
    if (not) return not
    if (dispute.phase === phases.commit || dispute.phase === phases.reveal)
      return notPossible(cannot.juryVotes)
    const args = [id, jsonDataUri({ evidence })] as const
    const title = titles.submitEvidence(`${id}`)
    return next(planning, [callOf(planning, title, 'DisputeJury', 'submitEvidence', args)])
  },
})

function fields() {
  const { forms, jury } = signingTexts()
  return {
    evidence: { ...longTextField(jury.forms.evidence, jury.forms.someEvidence), hint: forms.happenedHint },
  }
}
