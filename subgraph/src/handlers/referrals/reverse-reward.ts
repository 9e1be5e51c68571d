import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'
import { referrerAt } from '../../entities/referrer'
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

  const network = loadNetwork()
  const referrer = referrerAt(referrerAddress, network, event)
  referrer.reversed = referrer.reversed.plus(reward)
  referrer.save()
  network.rewardsReversed = network.rewardsReversed.plus(reward)
  network.save()
}
