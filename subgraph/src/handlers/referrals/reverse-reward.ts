import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { referrerAt } from '../../entities/referrer'
import { referralTotals } from '../../entities/totals'
import { referralOf } from './referral-of'

export function reverseReward(
  event: ethereum.Event,
  referrerAddress: Address,
  referred: Address,
  kind: i32,
  reward: BigInt,
): void {
  const referral = referralOf(event, 'ReferralRewardReversed', referred, kind)
  if (referral === null) return
  referral.reversed = referral.reversed.plus(reward)
  referral.save()

  const totals = referralTotals()
  const referrer = referrerAt(referrerAddress, event)
  referrer.reversed = referrer.reversed.plus(reward)
  referrer.save()
  totals.rewardsReversed = totals.rewardsReversed.plus(reward)
  totals.save()
}
