import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ApplicationVerdict } from '../../states'
import { canClose, newOutcome } from './close-application'

export function withdrawApplication(event: ethereum.Event, applicationId: BigInt): void {
  if (!canClose(event, 'ApplicationWithdrawn', applicationId, 'withdrawn')) return
  const outcome = newOutcome(event, applicationId)
  outcome.verdict = ApplicationVerdict.WITHDRAWN
  outcome.save()
}
