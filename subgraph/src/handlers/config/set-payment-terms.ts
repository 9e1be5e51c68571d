import { BigInt } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'

export function setPaymentTerms(reviewPeriod: BigInt, netTerm: BigInt): void {
  const network = loadNetwork()
  network.reviewPeriod = reviewPeriod
  network.netTerm = netTerm
  network.save()
}
