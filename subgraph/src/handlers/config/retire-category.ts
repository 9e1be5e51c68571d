import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Category } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'

export function retireCategory(event: ethereum.Event, categoryId: BigInt): void {
  const id = numberId(categoryId)
  const category = Category.load(id)
  if (category === null) {
    noteAnomaly(event, 'CategoryRetired', 'category ' + id, 'was never added.')
    return
  }
  category.active = false
  category.retiredAt = timeOf(event)
  category.save()
}
