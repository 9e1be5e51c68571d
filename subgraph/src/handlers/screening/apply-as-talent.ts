import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application } from '../../../generated/schema'
import { loadNetwork } from '../../entities/network'
import { isNew } from '../../entities/numbering'
import { eventId, numberId } from '../../ids'
import { ApplicationStatus } from '../../states'

/** Applications are by far the most frequent sign-ups, so neither the talent nor the category is looked up for one. */
export function applyAsTalent(
  event: ethereum.Event,
  applicationId: BigInt,
  talent: Address,
  categoryId: BigInt,
  metadataURI: string,
): void {
  const network = loadNetwork()
  if (!isNew(event, 'TalentApplied', 'application', applicationId, network.newestApplication)) return
  const application = new Application(numberId(applicationId))
  application.talent = talent
  application.categoryId = categoryId
  application.category = numberId(categoryId)
  application.metadataURI = metadataURI
  application.status = ApplicationStatus.OPEN
  application.appliedAt = event.block.timestamp.toI64()
  application.applied = eventId(event)
  application.save()

  network.applications = network.applications + 1
  network.newestApplication = applicationId
  network.save()
}
