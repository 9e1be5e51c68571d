import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Category } from '../../../generated/schema'
import { registryAt } from '../../entities/decision-registry'
import { countId, numberId } from '../../ids'

/** Leads from a category to the newest decision, which added it, and so to its proposal. */
export function linkDecision(registry: Address, categoryId: BigInt): void {
  const category = Category.load(numberId(categoryId))
  if (category === null) return
  category.decision = countId(registryAt(registry).decisions)
  category.save()
}
