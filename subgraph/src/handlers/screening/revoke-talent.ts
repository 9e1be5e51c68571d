import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { TalentApproval } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { approvalId } from '../../ids'
import { timeOf } from '../../small-number'

export function revokeTalent(event: ethereum.Event, talent: Address, categoryId: BigInt): void {
  const approval = TalentApproval.load(approvalId(talent, categoryId))
  if (approval === null || !approval.active) {
    const subject = 'talent ' + talent.toHexString()
    noteAnomaly(
      event,
      'TalentRevoked',
      subject,
      'was not approved in category ' + categoryId.toString() + '.',
    )
    return
  }
  approval.active = false
  approval.revokedAt = timeOf(event)
  approval.save()
}
