import { signingTexts } from '../../../language/signing-texts.ts'
import { defineAction } from '../action-spec.ts'
import { owedBy, rewardFields } from '../claim-rewards.ts'
import { callOf, next } from '../planning.ts'

/** A screener takes what reports have earned. */
export const claimScreeningRewards = defineAction<'claim-screening-rewards', ReturnType<typeof rewardFields>>(
  {
    title: () => signingTexts().screening.titles.claimRewards,
    fields: rewardFields,
    async plan(planning, _intent, { to }) {
      const found = await owedBy(planning, 'TalentScreening', to)
      if ('reason' in found) return found.reason
      const title = signingTexts().screening.titles.claimRewards
      const call = callOf(planning, title, 'TalentScreening', 'claimScreeningRewards', [to])
      return next(planning, [call], found.facts)
    },
  },
)
