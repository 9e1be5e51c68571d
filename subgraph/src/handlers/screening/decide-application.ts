import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application, TalentApproval } from '../../../generated/schema'
import { approvalId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { ApplicationVerdict } from '../../states'
import { newOutcome } from './new-outcome'

export function decideApplication(
  event: ethereum.Event,
  applicationId: BigInt,
  approved: boolean,
  approvals: i32,
  rejections: i32,
): void {
  const outcome = newOutcome(event, 'ScreeningDecided', applicationId)
  if (outcome === null) return
  outcome.verdict = approved ? ApplicationVerdict.APPROVED : ApplicationVerdict.REJECTED
  outcome.approvals = approvals
  outcome.rejections = rejections
  outcome.save()
  if (approved) approveTalent(event, numberId(applicationId))
}

/** Whoever lost an approval may earn it again: the row is written anew. */
function approveTalent(event: ethereum.Event, applicationId: string): void {
  const application = Application.load(applicationId)
  if (application === null) return
  const talent = application.talent
  const category = application.category
  // Never null in the row, only as links that may lead nowhere yet.
  if (talent === null || category === null) return
  const categoryId = BigInt.fromString(category)
  const approval = new TalentApproval(approvalId(talent, categoryId))
  approval.account = talent
  approval.talent = talent
  approval.categoryId = categoryId
  approval.category = category
  approval.application = applicationId
  approval.active = true
  approval.approvedAt = timeOf(event)
  approval.unset('revokedAt')
  approval.save()
}
