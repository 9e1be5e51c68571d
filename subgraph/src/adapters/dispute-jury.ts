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
import { commitVote } from '../handlers/disputes/commit-vote'
import { drawJuror } from '../handlers/disputes/draw-juror'
import { executeRuling } from '../handlers/disputes/execute-ruling'
import { fileCounterclaim } from '../handlers/disputes/file-counterclaim'
import { openDispute } from '../handlers/disputes/open-dispute'
import { revealVote } from '../handlers/disputes/reveal-vote'
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
  const p = event.params
  fileCounterclaim(event, p.disputeId, p.counterTalentBps, p.statementURI)
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
  drawJuror(event, event.params.disputeId, event.params.round, event.params.juror)
}

export function handleVoteCommitted(event: VoteCommitted): void {
  recordVoteCommitted(event)
  const p = event.params
  commitVote(event, p.disputeId, p.round, p.juror, p.commitment)
}

export function handleVoteRevealed(event: VoteRevealed): void {
  recordVoteRevealed(event)
  const p = event.params
  revealVote(event, p.disputeId, p.round, p.juror, p.choice, p.justificationURI)
}

export function handleRoundRuled(event: RoundRuled): void {
  recordRoundRuled(event)
  const p = event.params
  ruleRound(
    event,
    p.disputeId,
    p.round,
    p.ruling,
    p.votesClaimant,
    p.votesRespondent,
    p.votesRefuse,
    p.absent,
  )
}

export function handleDisputeAppealed(event: DisputeAppealed): void {
  recordDisputeAppealed(event)
  const p = event.params
  appealDispute(event, p.disputeId, p.newRound, p.appellant, p.bond)
}

export function handleRulingExecuted(event: RulingExecuted): void {
  recordRulingExecuted(event)
  const p = event.params
  executeRuling(event, p.disputeId, p.ruling, p.talentShareBps)
}

export function handleJurorSettled(event: JurorSettled): void {
  recordJurorSettled(event)
  const p = event.params
  settleJuror(event, p.disputeId, p.round, p.juror, p.reward, p.penalty, p.coherent)
}
