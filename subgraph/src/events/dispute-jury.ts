import {
  CounterclaimFiled as CounterclaimFiledEvent,
  DisputeCreated as DisputeCreatedEvent,
  DisputeSettled as DisputeSettledEvent,
  Evidence as EvidenceEvent,
  PhaseStarted as PhaseStartedEvent,
} from '../../generated/DisputeJury/DisputeJury'
import {
  CounterclaimFiled,
  DisputeCreated,
  DisputeSettled,
  Evidence,
  PhaseStarted,
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordDisputeCreated(event: DisputeCreatedEvent): void {
  const row = new DisputeCreated(eventId(event))
  stamp(row, event)
  row.disputeId = event.params.disputeId
  row.invoiceId = event.params.invoiceId
  row.claimant = event.params.claimant
  row.respondent = event.params.respondent
  row.amountInDispute = event.params.amountInDispute
  row.claimedTalentBps = event.params.claimedTalentBps
  row.respondBy = event.params.respondBy
  row.save()
}

export function recordCounterclaimFiled(event: CounterclaimFiledEvent): void {
  const row = new CounterclaimFiled(eventId(event))
  stamp(row, event)
  row.disputeId = event.params.disputeId
  row.respondent = event.params.respondent
  row.counterTalentBps = event.params.counterTalentBps
  row.statementURI = event.params.statementURI
  row.save()
}

export function recordDisputeSettled(event: DisputeSettledEvent): void {
  const row = new DisputeSettled(eventId(event))
  stamp(row, event)
  row.disputeId = event.params.disputeId
  row.acceptedBy = event.params.acceptedBy
  row.talentShareBps = event.params.talentShareBps
  row.save()
}

export function recordEvidence(event: EvidenceEvent): void {
  const row = new Evidence(eventId(event))
  stamp(row, event)
  row.disputeId = event.params.disputeId
  row.party = event.params.party
  row.evidenceURI = event.params.evidenceURI
  row.save()
}

export function recordPhaseStarted(event: PhaseStartedEvent): void {
  const row = new PhaseStarted(eventId(event))
  stamp(row, event)
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.phase = event.params.phase
  row.endsAt = event.params.endsAt
  row.save()
}
