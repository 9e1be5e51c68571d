import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { engagementOf } from './engagement-of'
import { compareBalance, credit } from './escrow-balance'

export function fundEscrow(
  event: ethereum.Event,
  engagementId: BigInt,
  amount: BigInt,
  balance: BigInt,
): void {
  const engagement = engagementOf(event, 'EscrowFunded', engagementId)
  if (engagement === null) return
  engagement.escrowFunded = engagement.escrowFunded.plus(amount)
  credit(engagement, amount)
  compareBalance(event, 'EscrowFunded', engagement, balance)
  engagement.save()
}
