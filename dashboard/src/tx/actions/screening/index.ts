import { applyAsTalent } from './apply-as-talent.ts'
import { claimScreening } from './claim-screening.ts'
import { claimScreeningRewards } from './claim-screening-rewards.ts'
import { submitScreening } from './submit-screening.ts'
import { withdrawApplication } from './withdraw-application.ts'

export const screeningActions = {
  'apply-as-talent': applyAsTalent,
  'withdraw-application': withdrawApplication,
  'claim-screening': claimScreening,
  'submit-screening': submitScreening,
  'claim-screening-rewards': claimScreeningRewards,
}
