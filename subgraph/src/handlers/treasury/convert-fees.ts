import { BigInt } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'

export function convertFees(usdcIn: BigInt, btrstOut: BigInt): void {
  const network = loadNetwork()
  network.usdcConverted = network.usdcConverted.plus(usdcIn)
  network.btrstBought = network.btrstBought.plus(btrstOut)
  network.save()
}
