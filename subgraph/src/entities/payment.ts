import { BigInt } from '@graphprotocol/graph-ts'
import { Payment } from '../../generated/schema'
import { TokenSymbol } from '../states'

/** Adds a row to the timeseries of payments; graph-node gives the id and the timestamp. */
export function addPayment(category: string, talentAmount: BigInt, feeAmount: BigInt): void {
  const payment = new Payment(0)
  payment.token = TokenSymbol.USDC
  payment.category = category
  payment.talentAmount = talentAmount
  payment.feeAmount = feeAmount
  payment.save()
}
