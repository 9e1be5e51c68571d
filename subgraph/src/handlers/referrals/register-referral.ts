import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Referral } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { referrerAt } from '../../entities/referrer'
import { eventId, referralId } from '../../ids'
import { timeOf } from '../../small-number'
import { ReferralKind } from '../../states'

/** Somebody whose referral was revoked may be referred anew: the row is written anew, so it is not looked up. */
export function registerReferral(
  event: ethereum.Event,
  referred: Address,
  referrerAddress: Address,
  kind: i32,
  expiresAt: BigInt,
): void {
  const kindName = ReferralKind.named(kind)
  if (kindName === null) {
    const subject = 'referral of ' + referred.toHexString()
    noteAnomaly(event, 'ReferralRegistered', subject, 'has the unknown kind ' + kind.toString() + '.')
    return
  }
  const referrer = referrerAt(referrerAddress, event)
  const referral = new Referral(referralId(referred, kind))
  referral.referred = referred
  referral.referrer = referrer.id
  referral.kind = kindName
  if (kind == ReferralKind.CLIENT) referral.client = referred
  else referral.talent = referred
  referral.expiresAt = expiresAt
  referral.registeredAt = timeOf(event)
  referral.registered = eventId(event)
  referral.unset('revokedAt')
  referral.save()

  referrer.referralCount = referrer.referralCount + 1
  referrer.save()
}
