import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { jurorAt } from '../../entities/juror'

export function changeJurorStake(event: ethereum.Event, address: Address, newStake: BigInt): void {
  const juror = jurorAt(address)
  juror.stake = newStake
  juror.stakeChangedAt = event.block.timestamp.toI64()
  juror.save()
}
