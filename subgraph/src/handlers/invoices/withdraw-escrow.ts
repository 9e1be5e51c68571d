import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { engagementOf } from './engagement-of'
import { compareBalance, debit } from './escrow-balance'

export function withdrawEscrow(
  event: ethereum.Event,
  engagementId: BigInt,
  amount: BigInt,
  balance: BigInt,
): void {
  const engagement = engagementOf(event, 'EscrowWithdrawn', engagementId)
  if (engagement === null) return
  engagement.escrowWithdrawn = engagement.escrowWithdrawn.plus(amount)
  debit(engagement, amount)
  compareBalance(event, 'EscrowWithdrawn', engagement, balance)
  engagement.save()
}
