import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { rewardPoint } from '../../entities/points'
import { addReward } from '../../entities/referral-reward'
import { referrerAt } from '../../entities/referrer'
import { referralTotals } from '../../entities/totals'
import { referralOf } from './referral-of'

export function accrueReward(
  event: ethereum.Event,
  invoiceId: BigInt,
  referrerAddress: Address,
  referred: Address,
  kind: i32,
  basisUsdc: BigInt,
  reward: BigInt,
): void {
  if (referralOf(event, 'ReferralRewardAccrued', referred, kind) === null) return
  addReward(event, invoiceId, referrerAddress, referred, kind, basisUsdc, reward)

  const totals = referralTotals()
  const referrer = referrerAt(referrerAddress, event)
  referrer.accrued = referrer.accrued.plus(reward)
  referrer.save()
  totals.rewardsAccrued = totals.rewardsAccrued.plus(reward)
  totals.save()
  const point = rewardPoint()
  point.rewards = 1
  point.accrued = reward
  point.save()
}
