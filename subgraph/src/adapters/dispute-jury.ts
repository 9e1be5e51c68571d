import {
  CounterclaimFiled,
  DisputeCreated,
  DisputeSettled,
  Evidence,
  PhaseStarted,
} from '../../generated/DisputeJury/DisputeJury'
import {
  recordCounterclaimFiled,
  recordDisputeCreated,
  recordDisputeSettled,
  recordEvidence,
  recordPhaseStarted,
} from '../events/dispute-jury'
import { fileCounterclaim } from '../handlers/disputes/file-counterclaim'
import { openDispute } from '../handlers/disputes/open-dispute'
import { settleDispute } from '../handlers/disputes/settle-dispute'
import { startPhase } from '../handlers/disputes/start-phase'
import { submitEvidence } from '../handlers/disputes/submit-evidence'

export function handleDisputeCreated(event: DisputeCreated): void {
  recordDisputeCreated(event)
  const p = event.params
  openDispute(
    event,
    p.disputeId,
    p.invoiceId,
    p.claimant,
    p.respondent,
    p.amountInDispute,
    p.claimedTalentBps,
    p.respondBy,
  )
}

export function handleCounterclaimFiled(event: CounterclaimFiled): void {
  recordCounterclaimFiled(event)
  fileCounterclaim(event, event.params.disputeId, event.params.counterTalentBps)
}

export function handleDisputeSettled(event: DisputeSettled): void {
  recordDisputeSettled(event)
  settleDispute(event, event.params.disputeId, event.params.acceptedBy, event.params.talentShareBps)
}

export function handleEvidence(event: Evidence): void {
  recordEvidence(event)
  submitEvidence(event, event.params.disputeId, event.params.party, event.params.evidenceURI)
}

export function handlePhaseStarted(event: PhaseStarted): void {
  recordPhaseStarted(event)
  const p = event.params
  startPhase(event, p.disputeId, p.round, p.phase, p.endsAt)
}
