import { signingTexts } from '../../../language/signing-texts.ts'
import { defineAction } from '../action-spec.ts'
import { owedBy, rewardFields } from '../claim-rewards.ts'
import { callOf, next } from '../planning.ts'

/** A referrer takes what the payments of those referred have earned. */
export const claimReferralRewards = defineAction<'claim-referral-rewards', ReturnType<typeof rewardFields>>({
  title: () => signingTexts().referrals.titles.claim,
  fields: rewardFields,
  async plan(planning, _intent, { to }) {
    const found = await owedBy(planning, 'ReferralRewards', to)
    if ('reason' in found) return found.reason
    const title = signingTexts().referrals.titles.claim
    const call = callOf(planning, title, 'ReferralRewards', 'claimReferralRewards', [to])
    return next(planning, [call], found.facts)
  },
})
