import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ReferralReward } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { rewardPoint } from '../../entities/points'
import { referrerAt } from '../../entities/referrer'
import { referralTotals } from '../../entities/totals'
import { rewardId } from '../../ids'
import { referralOf } from './referral-of'

export function reverseReward(
  event: ethereum.Event,
  invoiceId: BigInt,
  referrerAddress: Address,
  referred: Address,
  kind: i32,
  reward: BigInt,
): void {
  if (referralOf(event, 'ReferralRewardReversed', referred, kind) === null) return
  takeBack(event, rewardId(invoiceId, kind), reward)

  const totals = referralTotals()
  const referrer = referrerAt(referrerAddress, event)
  referrer.reversed = referrer.reversed.plus(reward)
  referrer.save()
  totals.rewardsReversed = totals.rewardsReversed.plus(reward)
  totals.save()
  const point = rewardPoint()
  point.reversed = reward
  point.save()
}

function takeBack(event: ethereum.Event, id: string, amount: BigInt): void {
  const reward = ReferralReward.load(id)
  if (reward === null) {
    noteAnomaly(event, 'ReferralRewardReversed', 'reward ' + id, 'was never earned.')
    return
  }
  reward.reversed = reward.reversed.plus(amount)
  reward.save()
}
