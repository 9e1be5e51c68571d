import { Address, BigInt, Bytes, ethereum, Value } from '@graphprotocol/graph-ts'
import { Application } from '../../../generated/schema'
import { newestApplicationIn, noteApplication, Tally } from '../../entities/block-tally'
import { newestApplication, pointToNewest } from '../../entities/newest-application'
import { isNew } from '../../entities/numbering'
import { addFields, field } from '../../fields'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'

/**
 * Applications are by far the most frequent sign-ups, so neither the talent nor the category is looked up for one.
 *
 * @param id of the event's row
 * @param tally of the event's block; the caller saves it
 */
export function applyAsTalent(
  event: ethereum.Event,
  id: Bytes,
  tally: Tally,
  applicationId: BigInt,
  account: Address,
  categoryId: BigInt,
): void {
  const newestHere = newestApplicationIn(tally)
  const newest = newestHere === null ? newestApplication() : newestHere
  if (!isNew(event, 'TalentApplied', 'application', applicationId, newest)) return
  const application = new Application(numberId(applicationId))
  addFields(application, [
    field('talent', Value.fromAddress(account)),
    field('category', Value.fromString(numberId(categoryId))),
    field('appliedAt', Value.fromI64(timeOf(event))),
    field('applied', Value.fromBytes(id)),
  ])
  application.save()
  if (newestHere === null) pointToNewest(tally)
  noteApplication(tally, applicationId)
}
