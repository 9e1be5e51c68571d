import { Address, BigInt, ethereum, Value } from '@graphprotocol/graph-ts'
import { ScreeningReward } from '../../../generated/schema'
import { screenerAt } from '../../entities/screener'
import { addFields, field } from '../../fields'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

export function rewardScreener(
  event: ethereum.Event,
  applicationId: BigInt,
  address: Address,
  amount: BigInt,
): void {
  const id = eventId(event)
  const reward = new ScreeningReward(id)
  addFields(reward, [
    field('application', Value.fromString(numberId(applicationId))),
    field('screener', Value.fromAddress(address)),
    field('amount', Value.fromBigInt(amount)),
    field('rewardedAt', Value.fromI64(timeOf(event))),
    field('rewarded', Value.fromBytes(id)),
  ])
  reward.save()

  const screener = screenerAt(address, event)
  screener.rewards = screener.rewards.plus(amount)
  screener.save()
}
