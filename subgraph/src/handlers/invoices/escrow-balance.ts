import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'

/** Adds to the balance that we reckon from the events. The caller saves. */
export function credit(engagement: Engagement, amount: BigInt): void {
  engagement.escrowBalance = engagement.escrowBalance.plus(amount)
}

/** Takes from the balance that we reckon from the events. The caller saves. */
export function debit(engagement: Engagement, amount: BigInt): void {
  engagement.escrowBalance = engagement.escrowBalance.minus(amount)
}

/** Compares our balance with the one that the event carries, and takes over the latter. The caller saves. */
export function compareBalance(
  event: ethereum.Event,
  name: string,
  engagement: Engagement,
  said: BigInt,
): void {
  if (engagement.escrowBalance.equals(said)) return
  const reckoned = engagement.escrowBalance.toString()
  const reason = 'has a balance of ' + said.toString() + ', but ' + reckoned + ' by the events before.'
  noteAnomaly(event, name, 'escrow of engagement ' + engagement.id, reason)
  engagement.escrowBalance = said
}
