import {
  ReferralRateUpdated,
  ReferralRegistered,
  ReferralRevoked,
  ReferralRewardAccrued,
  ReferralRewardClaimed,
  ReferralRewardReversed,
} from '../../generated/ReferralRewards/ReferralRewards'
import {
  recordReferralRateUpdated,
  recordReferralRegistered,
  recordReferralRevoked,
  recordReferralRewardAccrued,
  recordReferralRewardClaimed,
  recordReferralRewardReversed,
} from '../events/referral-rewards'
import { accrueReward } from '../handlers/referrals/accrue-reward'
import { claimReward } from '../handlers/referrals/claim-reward'
import { registerReferral } from '../handlers/referrals/register-referral'
import { reverseReward } from '../handlers/referrals/reverse-reward'
import { revokeReferral } from '../handlers/referrals/revoke-referral'
import { setReferralRate } from '../handlers/referrals/set-referral-rate'

export function handleReferralRegistered(event: ReferralRegistered): void {
  recordReferralRegistered(event)
  const p = event.params
  registerReferral(event, p.referred, p.referrer, p.kind, p.expiresAt)
}

export function handleReferralRevoked(event: ReferralRevoked): void {
  recordReferralRevoked(event)
  revokeReferral(event, event.params.referred, event.params.kind)
}

export function handleReferralRewardAccrued(event: ReferralRewardAccrued): void {
  recordReferralRewardAccrued(event)
  const p = event.params
  accrueReward(event, p.invoiceId, p.referrer, p.referred, p.kind, p.basisUsdc, p.rewardBtrst)
}

export function handleReferralRewardReversed(event: ReferralRewardReversed): void {
  recordReferralRewardReversed(event)
  const p = event.params
  reverseReward(event, p.invoiceId, p.referrer, p.referred, p.kind, p.rewardBtrst)
}

export function handleReferralRewardClaimed(event: ReferralRewardClaimed): void {
  recordReferralRewardClaimed(event)
  claimReward(event, event.params.referrer, event.params.rewardBtrst)
}

export function handleReferralRateUpdated(event: ReferralRateUpdated): void {
  recordReferralRateUpdated(event)
  setReferralRate(event, event.params.kind, event.params.newRate)
}
