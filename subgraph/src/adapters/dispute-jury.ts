import {
  CounterclaimFiled,
  DisputeAppealed,
  DisputeCreated,
  DisputeSettled,
  Evidence,
  JurorDrawn,
  JurorSettled,
  JurorStakeChanged,
  PhaseStarted,
  RoundRuled,
  RulingExecuted,
  VoteCommitted,
  VoteRevealed,
} from '../../generated/DisputeJury/DisputeJury'
import {
  recordCounterclaimFiled,
  recordDisputeAppealed,
  recordDisputeCreated,
  recordDisputeSettled,
  recordEvidence,
  recordJurorDrawn,
  recordJurorSettled,
  recordJurorStakeChanged,
  recordPhaseStarted,
  recordRoundRuled,
  recordRulingExecuted,
  recordVoteCommitted,
  recordVoteRevealed,
} from '../events/dispute-jury'
import { appealDispute } from '../handlers/disputes/appeal-dispute'
import { changeJurorStake } from '../handlers/disputes/change-juror-stake'
import { drawJuror } from '../handlers/disputes/draw-juror'
import { executeRuling } from '../handlers/disputes/execute-ruling'
import { fileCounterclaim } from '../handlers/disputes/file-counterclaim'
import { openDispute } from '../handlers/disputes/open-dispute'
import { ruleRound } from '../handlers/disputes/rule-round'
import { settleDispute } from '../handlers/disputes/settle-dispute'
import { settleJuror } from '../handlers/disputes/settle-juror'
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

export function handleJurorStakeChanged(event: JurorStakeChanged): void {
  recordJurorStakeChanged(event)
  changeJurorStake(event, event.params.juror, event.params.newStake)
}

export function handleJurorDrawn(event: JurorDrawn): void {
  recordJurorDrawn(event)
  drawJuror(event, event.params.disputeId, event.params.juror)
}

/** Votes are in the events; what they come to is RoundRuled. */
export function handleVoteCommitted(event: VoteCommitted): void {
  recordVoteCommitted(event)
}

export function handleVoteRevealed(event: VoteRevealed): void {
  recordVoteRevealed(event)
}

export function handleRoundRuled(event: RoundRuled): void {
  recordRoundRuled(event)
  ruleRound(event, event.params.disputeId, event.params.ruling)
}

export function handleDisputeAppealed(event: DisputeAppealed): void {
  recordDisputeAppealed(event)
  appealDispute(event, event.params.disputeId, event.params.newRound)
}

export function handleRulingExecuted(event: RulingExecuted): void {
  recordRulingExecuted(event)
  const p = event.params
  executeRuling(event, p.disputeId, p.ruling, p.talentShareBps)
}

export function handleJurorSettled(event: JurorSettled): void {
  recordJurorSettled(event)
  const p = event.params
  settleJuror(p.juror, p.reward, p.penalty, p.coherent)
}
