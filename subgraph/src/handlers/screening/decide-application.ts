import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { TalentApproval } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { approvalId } from '../../ids'
import { ApplicationStatus } from '../../states'
import { applicationOf } from './application-of'

export function decideApplication(
  event: ethereum.Event,
  applicationId: BigInt,
  approved: boolean,
  approvals: i32,
  rejections: i32,
): void {
  const application = applicationOf(event, 'ScreeningDecided', applicationId)
  if (application === null) return
  if (application.status != ApplicationStatus.OPEN) {
    const reason = 'is ' + application.status + ' and was decided.'
    noteAnomaly(event, 'ScreeningDecided', 'application ' + application.id, reason)
    return
  }
  application.status = approved ? ApplicationStatus.APPROVED : ApplicationStatus.REJECTED
  application.closedAt = event.block.timestamp.toI64()
  application.approvals = approvals
  application.rejections = rejections
  application.save()
  if (!approved) return

  // Whoever lost an approval may earn it again: the row is written anew.
  const approval = new TalentApproval(approvalId(application.account, application.categoryId))
  approval.account = application.account
  approval.talent = application.talent
  approval.categoryId = application.categoryId
  approval.category = application.category
  approval.application = application.id
  approval.active = true
  approval.approvedAt = event.block.timestamp.toI64()
  approval.unset('revokedAt')
  approval.save()
}
