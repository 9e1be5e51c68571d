import { Address, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { referralOf } from './referral-of'

export function revokeReferral(event: ethereum.Event, referred: Address, kind: i32): void {
  const referral = referralOf(event, 'ReferralRevoked', referred, kind)
  if (referral === null) return
  referral.revokedAt = timeOf(event)
  referral.save()
}
