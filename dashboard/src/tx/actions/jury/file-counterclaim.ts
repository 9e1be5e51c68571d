import { sameAddress } from '../../../format/address.ts'
import { formatBps } from '../../../format/ratio.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { longTextField, shareField } from '../../fields/common.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, wrongAccount } from '../planning.ts'
import { closedOf, deadline, readDispute } from './dispute.ts'

/** The respondent names another share, once: an offer that the claimant may accept, and what jurors choose between otherwise. */
export const fileCounterclaim = defineAction<'file-counterclaim', ReturnType<typeof fields>>({
  title: ({ disputeId }) => signingTexts().jury.titles.fileCounterclaim(disputeId),
  lead: () => signingTexts().jury.forms.counterLead,
  fields,
  async plan(planning, { disputeId }, { share, statement }) {
    const id = numberInId(disputeId)
    const { facts, jury } = signingTexts()
    const dispute = await readDispute(planning, id)
    const closed = closedOf(dispute)
    if (closed) return closed
    if (!sameAddress(dispute.respondent, planning.account))
      return wrongAccount(planning, [dispute.respondent], jury.cannot.onlyRespondentCounters(`${id}`))
    if (dispute.countered) return notPossible(jury.cannot.countered(formatBps(dispute.counterTalentBps)))
    if (dispute.now > dispute.respondBy)
      return notPossible(jury.cannot.answerLate(deadline(dispute.respondBy)))
    if (share === dispute.claimedTalentBps) return notPossible(jury.cannot.sameShare)
    const args = [id, share, jsonDataUri({ statement })] as const
    const title = jury.titles.fileCounterclaim(`${id}`)
    return next(
      planning,
      [callOf(planning, title, 'DisputeJury', 'fileCounterclaim', args)],
      [
        [facts.amountInDispute, usdc(dispute.amountInDispute)],
        [jury.facts.claimed, formatBps(dispute.claimedTalentBps)],
        [jury.facts.answerBy, deadline(dispute.respondBy)],
        [jury.facts.follows, jury.facts.counteredThen],
      ],
    )
  },
})

function fields() {
  const { forms, jury } = signingTexts()
  return {
    share: shareField(forms.share),
    statement: { ...longTextField(jury.forms.statement, jury.forms.aStatement), hint: forms.happenedHint },
  }
}
