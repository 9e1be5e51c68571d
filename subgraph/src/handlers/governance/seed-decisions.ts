import { ethereum } from '@graphprotocol/graph-ts'
import { seedNumber } from '../../entities/initial-value'
import { bpsOfPercent } from '../../percent'
import { setFee } from '../config/set-fee'

export function seedDecisions(block: ethereum.Block): void {
  setFee(bpsOfPercent(seedNumber(block, 'marketplaceFee').toI32()))
}
