import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { ApplicationStatus } from '../../states'
import { applicationOf } from './application-of'

export function withdrawApplication(event: ethereum.Event, applicationId: BigInt): void {
  const application = applicationOf(event, 'ApplicationWithdrawn', applicationId)
  if (application === null) return
  if (application.status != ApplicationStatus.OPEN) {
    const reason = 'is ' + application.status + ' and was withdrawn.'
    noteAnomaly(event, 'ApplicationWithdrawn', 'application ' + application.id, reason)
    return
  }
  application.status = ApplicationStatus.WITHDRAWN
  application.closedAt = event.block.timestamp.toI64()
  application.save()
}
