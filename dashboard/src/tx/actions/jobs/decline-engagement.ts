import { formatToken } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next } from '../planning.ts'
import { engagementState, readEngagement } from './engagement.ts'

/** Turns an offer down as its talent, or takes it back as its client. */
export const declineEngagement = defineAction<'decline-engagement', Record<never, never>>({
  title: ({ engagementId }) => signingTexts().jobs.titles.declineEngagement(engagementId),
  fields: noFields,
  async plan(planning, { engagementId }) {
    const id = numberInId(engagementId)
    const { titles, cannot, facts, says } = signingTexts().jobs
    const who = { parties: ['client', 'talent'], says: cannot.onlyPartiesOf } as const
    const { engagement, refusal } = await readEngagement(planning, id, [engagementState.offered], who)
    if (refusal) return refusal
    return next(
      planning,
      [callOf(planning, titles.declineEngagement(`${id}`), 'JobBoard', 'declineEngagement', [id])],
      [
        [facts.client, engagement.client],
        [says.talent, engagement.talent],
        [says.value, formatToken(engagement.contractedValue, 'USDC')],
      ],
    )
  },
})
