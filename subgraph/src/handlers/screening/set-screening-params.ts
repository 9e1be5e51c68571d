import { BigInt } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'

export function setScreeningParams(reportsNeeded: i32, approvalsNeeded: i32, reward: BigInt): void {
  const network = loadNetwork()
  network.reportsNeeded = reportsNeeded
  network.approvalsNeeded = approvalsNeeded
  network.screeningReward = reward
  network.save()
}
