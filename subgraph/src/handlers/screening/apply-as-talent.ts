import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application } from '../../../generated/schema'
import { isNew } from '../../entities/numbering'
import { screeningTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { ApplicationStatus } from '../../states'

/** Applications are by far the most frequent sign-ups, so neither the talent nor the category is looked up for one. */
export function applyAsTalent(
  event: ethereum.Event,
  applicationId: BigInt,
  account: Address,
  categoryId: BigInt,
  metadataURI: string,
): void {
  const totals = screeningTotals()
  if (!isNew(event, 'TalentApplied', 'application', applicationId, totals.newestApplication)) return
  const application = new Application(numberId(applicationId))
  application.account = account
  application.talent = account
  application.categoryId = categoryId
  application.category = numberId(categoryId)
  application.metadataURI = metadataURI
  application.status = ApplicationStatus.OPEN
  application.appliedAt = event.block.timestamp.toI64()
  application.applied = eventId(event)
  application.save()

  totals.applications = totals.applications + 1
  totals.newestApplication = applicationId
  totals.save()
}
