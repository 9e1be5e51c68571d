import {
  CounterclaimFiled as CounterclaimFiledEvent,
  DisputeAppealed as DisputeAppealedEvent,
  DisputeCreated as DisputeCreatedEvent,
  DisputeSettled as DisputeSettledEvent,
  Evidence as EvidenceEvent,
  JurorDrawn as JurorDrawnEvent,
  JurorSettled as JurorSettledEvent,
  JurorStakeChanged as JurorStakeChangedEvent,
  PhaseStarted as PhaseStartedEvent,
  RoundRuled as RoundRuledEvent,
  RulingExecuted as RulingExecutedEvent,
  VoteCommitted as VoteCommittedEvent,
  VoteRevealed as VoteRevealedEvent,
} from '../../generated/DisputeJury/DisputeJury'
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
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordDisputeCreated(event: DisputeCreatedEvent): void {
  const row = new DisputeCreated(eventId(event))
  row.disputeId = event.params.disputeId
  row.invoiceId = event.params.invoiceId
  row.claimant = event.params.claimant
  row.respondent = event.params.respondent
  row.amountInDispute = event.params.amountInDispute
  row.claimedTalentBps = event.params.claimedTalentBps
  row.respondBy = event.params.respondBy
  stamp(row, event)
  row.save()
}

export function recordCounterclaimFiled(event: CounterclaimFiledEvent): void {
  const row = new CounterclaimFiled(eventId(event))
  row.disputeId = event.params.disputeId
  row.respondent = event.params.respondent
  row.counterTalentBps = event.params.counterTalentBps
  row.statementURI = event.params.statementURI
  stamp(row, event)
  row.save()
}

export function recordDisputeSettled(event: DisputeSettledEvent): void {
  const row = new DisputeSettled(eventId(event))
  row.disputeId = event.params.disputeId
  row.acceptedBy = event.params.acceptedBy
  row.talentShareBps = event.params.talentShareBps
  stamp(row, event)
  row.save()
}

export function recordEvidence(event: EvidenceEvent): void {
  const row = new Evidence(eventId(event))
  row.disputeId = event.params.disputeId
  row.party = event.params.party
  row.evidenceURI = event.params.evidenceURI
  stamp(row, event)
  row.save()
}

export function recordPhaseStarted(event: PhaseStartedEvent): void {
  const row = new PhaseStarted(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.phase = event.params.phase
  row.endsAt = event.params.endsAt
  stamp(row, event)
  row.save()
}

export function recordJurorStakeChanged(event: JurorStakeChangedEvent): void {
  const row = new JurorStakeChanged(eventId(event))
  row.juror = event.params.juror
  row.oldStake = event.params.oldStake
  row.newStake = event.params.newStake
  stamp(row, event)
  row.save()
}

export function recordJurorDrawn(event: JurorDrawnEvent): void {
  const row = new JurorDrawn(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.juror = event.params.juror
  stamp(row, event)
  row.save()
}

export function recordVoteCommitted(event: VoteCommittedEvent): void {
  const row = new VoteCommitted(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.juror = event.params.juror
  row.commitment = event.params.commitment
  stamp(row, event)
  row.save()
}

export function recordVoteRevealed(event: VoteRevealedEvent): void {
  const row = new VoteRevealed(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.juror = event.params.juror
  row.choice = event.params.choice
  row.justificationURI = event.params.justificationURI
  stamp(row, event)
  row.save()
}

export function recordRoundRuled(event: RoundRuledEvent): void {
  const row = new RoundRuled(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.ruling = event.params.ruling
  row.votesClaimant = event.params.votesClaimant
  row.votesRespondent = event.params.votesRespondent
  row.votesRefuse = event.params.votesRefuse
  row.absent = event.params.absent
  stamp(row, event)
  row.save()
}

export function recordDisputeAppealed(event: DisputeAppealedEvent): void {
  const row = new DisputeAppealed(eventId(event))
  row.disputeId = event.params.disputeId
  row.newRound = event.params.newRound
  row.appellant = event.params.appellant
  row.bond = event.params.bond
  stamp(row, event)
  row.save()
}

export function recordRulingExecuted(event: RulingExecutedEvent): void {
  const row = new RulingExecuted(eventId(event))
  row.disputeId = event.params.disputeId
  row.invoiceId = event.params.invoiceId
  row.ruling = event.params.ruling
  row.talentShareBps = event.params.talentShareBps
  stamp(row, event)
  row.save()
}

export function recordJurorSettled(event: JurorSettledEvent): void {
  const row = new JurorSettled(eventId(event))
  row.disputeId = event.params.disputeId
  row.round = event.params.round
  row.juror = event.params.juror
  row.reward = event.params.reward
  row.penalty = event.params.penalty
  row.coherent = event.params.coherent
  stamp(row, event)
  row.save()
}
