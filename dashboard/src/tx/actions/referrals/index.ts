import { claimReferralRewards } from './claim-referral-rewards.ts'
import { registerReferral } from './register-referral.ts'

export const referralActions = {
  'register-referral': registerReferral,
  'claim-referral-rewards': claimReferralRewards,
}
