import { Address, ethereum } from '@graphprotocol/graph-ts'
import { Referral } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { referralId } from '../../ids'

/** The referral that an event names; null, with an anomaly, when it was never registered. */
export function referralOf(
  event: ethereum.Event,
  name: string,
  referred: Address,
  kind: i32,
): Referral | null {
  const referral = Referral.load(referralId(referred, kind))
  if (referral === null) {
    const subject = 'referral of ' + referred.toHexString() + ' as kind ' + kind.toString()
    noteAnomaly(event, name, subject, 'was never registered.')
  }
  return referral
}
