import { BigInt } from '@graphprotocol/graph-ts'
import { addConversionPoint } from '../../entities/points'
import { conversionTotals } from '../../entities/totals'

export function convertFees(usdcIn: BigInt, btrstOut: BigInt): void {
  const totals = conversionTotals()
  totals.usdcConverted = totals.usdcConverted.plus(usdcIn)
  totals.btrstBought = totals.btrstBought.plus(btrstOut)
  totals.save()
  addConversionPoint(usdcIn, btrstOut)
}
