import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application, BlockTally } from '../../../generated/schema'
import { newestApplicationIn, noteApplication } from '../../entities/newest-application'
import { isNew } from '../../entities/numbering'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

/**
 * Applications are by far the most frequent sign-ups, so neither the talent nor the category is looked up for one.
 *
 * @param tally of the event's block; the caller saves it
 */
export function applyAsTalent(
  event: ethereum.Event,
  tally: BlockTally,
  applicationId: BigInt,
  account: Address,
  categoryId: BigInt,
): void {
  const newest = newestApplicationIn(tally)
  if (!isNew(event, 'TalentApplied', 'application', applicationId, newest)) return
  const application = new Application(numberId(applicationId))
  application.talent = account
  application.category = numberId(categoryId)
  application.appliedAt = timeOf(event)
  application.applied = eventId(event)
  application.save()
  noteApplication(tally, applicationId)
}
