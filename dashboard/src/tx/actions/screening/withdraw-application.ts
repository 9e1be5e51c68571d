import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, wrongAccount } from '../planning.ts'
import { closedOf, readApplication, reportsOf } from './application.ts'

/** A talent takes an application back before anybody has reported on it. */
export const withdrawApplication = defineAction<'withdraw-application', Record<never, never>>({
  title: ({ applicationId }) => signingTexts().screening.titles.withdraw(applicationId),
  fields: noFields,
  async plan(planning, { applicationId }) {
    const id = numberInId(applicationId)
    const { titles, cannot, facts } = signingTexts().screening
    const application = await readApplication(planning, id)
    const closed = closedOf(application)
    if (closed) return closed
    if (!sameAddress(application.talent, planning.account))
      return wrongAccount(planning, [application.talent], cannot.onlyTalent(`${id}`))
    if (reportsOf(application) > 0) return notPossible(cannot.reported(`${id}`))
    const call = callOf(planning, titles.withdraw(`${id}`), 'TalentScreening', 'withdrawApplication', [id])
    return next(planning, [call], [[facts.follows, facts.withdrawnThen]])
  },
})
