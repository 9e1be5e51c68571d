import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ScreeningReward } from '../../../generated/schema'
import { screenerAt } from '../../entities/screener'
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
  reward.application = numberId(applicationId)
  reward.screener = address
  reward.amount = amount
  reward.rewardedAt = timeOf(event)
  reward.rewarded = id
  reward.save()

  const screener = screenerAt(address, event)
  screener.rewards = screener.rewards.plus(amount)
  screener.save()
}
