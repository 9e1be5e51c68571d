import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { marketPoint } from '../../entities/points'
import { talentAt } from '../../entities/talent'
import { engagementTotals } from '../../entities/totals'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { EngagementStatus } from '../../states'

export function acceptEngagement(event: ethereum.Event, engagementId: BigInt): void {
  const id = numberId(engagementId)
  const engagement = Engagement.load(id)
  if (engagement === null) {
    noteAnomaly(event, 'EngagementAccepted', 'engagement ' + id, 'was never offered.')
    return
  }
  if (engagement.status != EngagementStatus.OFFERED) {
    noteAnomaly(
      event,
      'EngagementAccepted',
      'engagement ' + id,
      'is ' + engagement.status + ' and was accepted.',
    )
    return
  }
  engagement.status = EngagementStatus.ACCEPTED
  engagement.acceptedAt = timeOf(event)
  engagement.save()

  const value = engagement.contractedValue
  const job = Job.load(engagement.job)
  if (job !== null) {
    job.projectCount = job.projectCount + 1
    job.contractedValue = job.contractedValue.plus(value)
    job.save()
  }
  addProjectPoint(engagement.category, value)
  const totals = engagementTotals()
  const client = clientAt(Address.fromBytes(engagement.client), event)
  client.projectCount = client.projectCount + 1
  client.save()
  const talent = talentAt(Address.fromBytes(engagement.talent), event)
  talent.projectCount = talent.projectCount + 1
  talent.save()
  totals.projects = totals.projects + 1
  totals.contractedValue = totals.contractedValue.plus(value)
  totals.save()
}

function addProjectPoint(category: string | null, value: BigInt): void {
  const point = marketPoint(category)
  point.projects = 1
  point.contractedValue = value
  point.save()
}
