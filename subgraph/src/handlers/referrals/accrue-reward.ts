import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { referrerAt } from '../../entities/referrer'
import { referralTotals } from '../../entities/totals'
import { referralOf } from './referral-of'

export function accrueReward(
  event: ethereum.Event,
  referrerAddress: Address,
  referred: Address,
  kind: i32,
  reward: BigInt,
): void {
  const referral = referralOf(event, 'ReferralRewardAccrued', referred, kind)
  if (referral === null) return
  referral.rewardCount = referral.rewardCount + 1
  referral.accrued = referral.accrued.plus(reward)
  referral.save()

  const totals = referralTotals()
  const referrer = referrerAt(referrerAddress, event)
  referrer.accrued = referrer.accrued.plus(reward)
  referrer.save()
  totals.rewardsAccrued = totals.rewardsAccrued.plus(reward)
  totals.save()
}
