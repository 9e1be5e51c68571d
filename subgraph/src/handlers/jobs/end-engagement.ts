import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { EndReason, EngagementStatus } from '../../states'

export function endEngagement(event: ethereum.Event, engagementId: BigInt, reason: i32): void {
  const id = numberId(engagementId)
  const engagement = Engagement.load(id)
  if (engagement === null) {
    noteAnomaly(event, 'EngagementEnded', 'engagement ' + id, 'was never offered.')
    return
  }
  if (engagement.status != EngagementStatus.ACCEPTED) {
    noteAnomaly(event, 'EngagementEnded', 'engagement ' + id, 'is ' + engagement.status + ' and was ended.')
    return
  }
  const reasonName = EndReason.named(reason)
  if (reasonName === null) {
    const seen = 'was ended for the unknown reason ' + reason.toString() + '.'
    noteAnomaly(event, 'EngagementEnded', 'engagement ' + id, seen)
  }
  engagement.status = EngagementStatus.ENDED
  engagement.endReason = reasonName
  engagement.endedAt = timeOf(event)
  engagement.save()
}
