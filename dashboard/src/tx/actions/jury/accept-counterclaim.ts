import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, wrongAccount } from '../planning.ts'
import { closedOf, readDispute, shareFacts } from './dispute.ts'

/** The claimant gives in: the talent gets the respondent's share, which without a counterclaim is the respondent's default. */
export const acceptCounterclaim = defineAction<'accept-counterclaim', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.acceptCounterclaim(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { titles, cannot } = signingTexts().jury
    const dispute = await readDispute(planning, id)
    const closed = closedOf(dispute)
    if (closed) return closed
    if (!sameAddress(dispute.claimant, planning.account))
      return wrongAccount(planning, [dispute.claimant], cannot.onlyClaimant(`${id}`))
    const title = titles.acceptCounterclaim(`${id}`)
    const call = callOf(planning, title, 'DisputeJury', 'acceptCounterclaim', [id])
    return next(planning, [call], shareFacts(dispute, dispute.counterTalentBps))
  },
})
