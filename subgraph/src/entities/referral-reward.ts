import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ReferralReward } from '../../generated/schema'
import { eventId, numberId, referralId, rewardId } from '../ids'
import { timeOf } from '../small-number'

/** Keeps what a payment earned a referrer. It is not looked up before: the contract pays an invoice, and so rewards it, once. */
export function addReward(
  event: ethereum.Event,
  invoiceId: BigInt,
  referrer: Address,
  referred: Address,
  kind: i32,
  basisUsdc: BigInt,
  amount: BigInt,
): void {
  const reward = new ReferralReward(rewardId(invoiceId, kind))
  reward.invoice = numberId(invoiceId)
  reward.referral = referralId(referred, kind)
  reward.referrer = referrer
  reward.basisUsdc = basisUsdc
  reward.accrued = amount
  reward.reversed = BigInt.zero()
  reward.accruedAt = timeOf(event)
  reward.accrual = eventId(event)
  reward.save()
}
