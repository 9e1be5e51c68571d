import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { EngagementStatus } from '../../states'

export function declineEngagement(event: ethereum.Event, engagementId: BigInt): void {
  const id = numberId(engagementId)
  const engagement = Engagement.load(id)
  if (engagement === null) {
    noteAnomaly(event, 'EngagementDeclined', 'engagement ' + id, 'was never offered.')
    return
  }
  if (engagement.status != EngagementStatus.OFFERED) {
    noteAnomaly(
      event,
      'EngagementDeclined',
      'engagement ' + id,
      'is ' + engagement.status + ' and was declined.',
    )
    return
  }
  engagement.status = EngagementStatus.DECLINED
  engagement.declinedAt = timeOf(event)
  engagement.save()
}
