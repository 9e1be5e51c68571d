import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { marketPoint } from '../../entities/points'
import { engagementTotals } from '../../entities/totals'
import { numberId } from '../../ids'
import { EngagementStatus } from '../../states'

export function amendEngagement(
  event: ethereum.Event,
  engagementId: BigInt,
  newValue: BigInt,
  newEndAt: BigInt,
): void {
  const id = numberId(engagementId)
  const engagement = Engagement.load(id)
  if (engagement === null) {
    noteAnomaly(event, 'EngagementAmended', 'engagement ' + id, 'was never offered.')
    return
  }
  const change = newValue.minus(engagement.contractedValue)
  engagement.contractedValue = newValue
  engagement.endAt = newEndAt
  engagement.amendments = engagement.amendments + 1
  engagement.save()
  // Offers that nobody accepted are in no total.
  if (engagement.status == EngagementStatus.ACCEPTED) addContractedValue(engagement, change)
}

function addContractedValue(engagement: Engagement, change: BigInt): void {
  const job = Job.load(engagement.job)
  if (job !== null) {
    job.contractedValue = job.contractedValue.plus(change)
    job.save()
  }
  const totals = engagementTotals()
  totals.contractedValue = totals.contractedValue.plus(change)
  totals.save()
  const point = marketPoint(engagement.category)
  point.contractedValue = change
  point.save()
}
