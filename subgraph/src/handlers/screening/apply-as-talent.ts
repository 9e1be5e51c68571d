import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application } from '../../../generated/schema'
import { isNew } from '../../entities/numbering'
import { screeningTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'

/** Applications are by far the most frequent sign-ups, so neither the talent nor the category is looked up for one. */
export function applyAsTalent(
  event: ethereum.Event,
  applicationId: BigInt,
  account: Address,
  categoryId: BigInt,
): void {
  const totals = screeningTotals()
  if (!isNew(event, 'TalentApplied', 'application', applicationId, totals.newestApplication)) return
  const application = new Application(numberId(applicationId))
  application.talent = account
  application.category = numberId(categoryId)
  application.appliedAt = event.block.timestamp.toI64()
  application.applied = eventId(event)
  application.save()

  totals.newestApplication = applicationId
  totals.save()
}
