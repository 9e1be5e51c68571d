import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'
import { referrerAt } from '../../entities/referrer'
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

  const network = loadNetwork()
  const referrer = referrerAt(referrerAddress, network, event)
  referrer.accrued = referrer.accrued.plus(reward)
  referrer.save()
  network.rewardsAccrued = network.rewardsAccrued.plus(reward)
  network.save()
}
