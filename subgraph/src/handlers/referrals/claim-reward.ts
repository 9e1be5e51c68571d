import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'
import { referrerAt } from '../../entities/referrer'

export function claimReward(event: ethereum.Event, referrerAddress: Address, reward: BigInt): void {
  const network = loadNetwork()
  const referrer = referrerAt(referrerAddress, network, event)
  referrer.claimed = referrer.claimed.plus(reward)
  referrer.save()
  network.rewardsClaimed = network.rewardsClaimed.plus(reward)
  network.save()
}
