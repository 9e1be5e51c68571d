import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { btrst } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { approvalOfBtrst, btrstFacts, readBtrstMeans } from './btrst-steps.ts'
import { closedOf, deadline, otherPhase, overOf, phases, readDispute, strangerOf } from './dispute.ts'

/** A party asks for a second, larger jury, once, against a bond: an exact approval of it, and then the appeal. */
export const appealRuling = defineAction<'appeal-ruling', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.appeal(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { cannot, jury } = signingTexts()
    const dispute = await readDispute(planning, id)
    const not = closedOf(dispute) ?? strangerOf(planning, dispute)
    if (not) return not
    if (dispute.round !== 0) return notPossible(jury.cannot.appealedOnce)
    const outside = otherPhase(dispute, phases.appeal) ?? overOf(dispute)
    if (outside) return outside
    const [bond, means] = await Promise.all([
      read(planning, 'DisputeJury', 'APPEAL_BOND', []),
      readBtrstMeans(planning),
    ])
    if (means.balance < bond) return notPossible(cannot.tooPoor(btrst(bond), btrst(means.balance)))
    const call = callOf(planning, jury.titles.appeal(`${id}`), 'DisputeJury', 'appeal', [id])
    const [first = call, ...rest] = [...approvalOfBtrst(planning, bond, means), call]
    return next(
      planning,
      [first, ...rest],
      [
        [jury.facts.bond, btrst(bond)],
        [jury.facts.bondBack, jury.facts.bondRule],
        [jury.facts.until, deadline(dispute.phaseEndsAt)],
        [jury.facts.follows, jury.facts.appealedThen],
        ...btrstFacts(means, bond),
      ],
    )
  },
})
