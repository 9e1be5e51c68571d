import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ApplicationVerdict } from '../../states'
import { newOutcome } from './new-outcome'

export function withdrawApplication(event: ethereum.Event, applicationId: BigInt): void {
  const outcome = newOutcome(event, 'ApplicationWithdrawn', applicationId)
  if (outcome === null) return
  outcome.verdict = ApplicationVerdict.WITHDRAWN
  outcome.save()
}
