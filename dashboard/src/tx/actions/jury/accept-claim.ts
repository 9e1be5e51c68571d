import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, wrongAccount } from '../planning.ts'
import { closedOf, readDispute, shareFacts } from './dispute.ts'

/** The respondent gives in: the talent gets the share that the claimant named. */
export const acceptClaim = defineAction<'accept-claim', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.acceptClaim(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { titles, cannot } = signingTexts().jury
    const dispute = await readDispute(planning, id)
    const closed = closedOf(dispute)
    if (closed) return closed
    if (!sameAddress(dispute.respondent, planning.account))
      return wrongAccount(planning, [dispute.respondent], cannot.onlyRespondent(`${id}`))
    const call = callOf(planning, titles.acceptClaim(`${id}`), 'DisputeJury', 'acceptClaim', [id])
    return next(planning, [call], shareFacts(dispute, dispute.claimedTalentBps))
  },
})
