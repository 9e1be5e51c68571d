import { Address, BigInt } from '@graphprotocol/graph-ts'
import { jurorAt } from '../../entities/juror'

/** The stake itself follows from the JurorStakeChanged that comes with it. */
export function settleJuror(address: Address, reward: BigInt, penalty: BigInt, coherent: boolean): void {
  const juror = jurorAt(address)
  juror.rewards = juror.rewards.plus(reward)
  juror.penalties = juror.penalties.plus(penalty)
  if (coherent) juror.coherentSeats = juror.coherentSeats + 1
  juror.save()
}
