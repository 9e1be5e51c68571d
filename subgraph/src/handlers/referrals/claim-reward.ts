import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { rewardPoint } from '../../entities/points'
import { referrerAt } from '../../entities/referrer'
import { referralTotals } from '../../entities/totals'

export function claimReward(event: ethereum.Event, referrerAddress: Address, reward: BigInt): void {
  const totals = referralTotals()
  const referrer = referrerAt(referrerAddress, event)
  referrer.claimed = referrer.claimed.plus(reward)
  referrer.save()
  totals.rewardsClaimed = totals.rewardsClaimed.plus(reward)
  totals.save()
  const point = rewardPoint()
  point.claimed = reward
  point.save()
}
