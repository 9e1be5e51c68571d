import { sameAddress } from '../../../format/address.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { btrst } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read, wholeHour } from '../planning.ts'
import { closedOf, noScreener, readApplication } from './application.ts'

/** A screener takes a seat at an application: a free one, or one whose holder let the time to report pass. */
export const claimScreening = defineAction<'claim-screening', Record<never, never>>({
  title: ({ applicationId }) => signingTexts().screening.titles.claim(applicationId),
  fields: noFields,
  async plan(planning, { applicationId }) {
    const id = numberInId(applicationId)
    const { titles, cannot, facts } = signingTexts().screening
    const application = await readApplication(planning, id)
    const not = closedOf(application) ?? (await noScreener(planning))
    if (not) return not
    if (sameAddress(application.talent, planning.account)) return notPossible(cannot.ownApplication)
    if (application.own) return notPossible(cannot.seated(`${id}`))
    const [period, reward] = await Promise.all([
      read(planning, 'TalentScreening', 'CLAIM_PERIOD', []),
      read(planning, 'TalentScreening', 'rewardBtrst', []),
    ])
    const { seats, reportsNeeded, now } = application
    const lapsed = seats.some(({ reported, claimedAt }) => !reported && now > claimedAt + period)
    if (seats.length >= reportsNeeded && !lapsed) return notPossible(cannot.noSeat(`${id}`))
    const call = callOf(planning, titles.claim(`${id}`), 'TalentScreening', 'claimScreening', [id])
    return next(
      planning,
      [call],
      [
        [facts.seatsTaken, facts.of(`${seats.length}`, `${reportsNeeded}`)],
        [facts.reportBy, formatDateTime(wholeHour(Number(now + period)))],
        [facts.reward, btrst(reward)],
        [facts.follows, facts.claimedThen],
      ],
    )
  },
})
