import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { jurorAt } from '../../entities/juror'
import { timeOf } from '../../small-number'

export function changeJurorStake(event: ethereum.Event, address: Address, newStake: BigInt): void {
  const juror = jurorAt(address)
  juror.stake = newStake
  juror.stakeChangedAt = timeOf(event)
  juror.save()
}
