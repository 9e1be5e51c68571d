import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { jurorAt } from '../../entities/juror'
import { disputeOf } from './dispute-of'

export function drawJuror(event: ethereum.Event, disputeId: BigInt, address: Address): void {
  const dispute = disputeOf(event, 'JurorDrawn', disputeId)
  if (dispute === null) return
  dispute.jurorsDrawn = dispute.jurorsDrawn + 1
  dispute.save()

  const juror = jurorAt(address)
  juror.seats = juror.seats + 1
  juror.save()
}
