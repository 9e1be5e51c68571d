import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Category } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

export function addCategory(event: ethereum.Event, categoryId: BigInt, name: string): void {
  const id = numberId(categoryId)
  if (Category.load(id) !== null) {
    noteAnomaly(event, 'CategoryAdded', 'category ' + id, 'was added before.')
    return
  }
  const category = new Category(id)
  category.name = name
  category.active = true
  category.addedAt = timeOf(event)
  category.added = eventId(event)
  category.volume = BigInt.zero()
  category.fees = BigInt.zero()
  category.save()
}
