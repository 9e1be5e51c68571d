import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, lastTime, sum } from './facts.ts'
import { partiesOfInvoice } from './links.ts'

export const CHOICES = ['REFUSE', 'CLAIMANT', 'RESPONDENT']

export function disputes(history: History): ExpectedRow[] {
  const of = disputeLogs(history)
  const partiesOf = partiesOfInvoice(history)
  return history.of('DisputeJury', 'DisputeCreated').map((created) => {
    const { disputeId, invoiceId, claimant, respondent, amountInDispute, claimedTalentBps, respondBy } =
      created.args
    const phase = of.phases(disputeId).at(-1)?.args
    const [settlement] = of.settled(disputeId)
    const [ruled] = of.ruled(disputeId)
    const [appeal] = of.appealed(disputeId)
    const ruling = (ruled ?? of.rounds(disputeId).at(-1))?.args.ruling
    return {
      id: `${disputeId}`,
      invoice: `${invoiceId}`,
      claimant,
      respondent,
      client: partiesOf(invoiceId)?.client ?? null,
      talent: partiesOf(invoiceId)?.talent ?? null,
      amountInDispute,
      claimedTalentBps,
      counterTalentBps: of.countered(disputeId)[0]?.args.counterTalentBps ?? null,
      statementURI: of.countered(disputeId)[0]?.args.statementURI || null,
      status: statusOf(disputeId, of),
      round: appeal?.args.newRound ?? 0,
      phase: phase?.phase ?? 0,
      phaseEndsAt: phase?.endsAt ?? respondBy,
      respondBy,
      openedAt: created.timestamp,
      opened: created.id,
      jurorsDrawn: of.drawn(disputeId).length,
      ruling: ruling === undefined ? null : (CHOICES[ruling] ?? null),
      appealedAt: appeal?.timestamp ?? null,
      settledAt: settlement?.timestamp ?? null,
      acceptedBy: settlement?.args.acceptedBy ?? null,
      ruledAt: ruled?.timestamp ?? null,
      talentShareBps: (settlement ?? ruled)?.args.talentShareBps ?? null,
      evidenceCount: of.evidence(disputeId).length,
    }
  })
}

type DisputeLogs = ReturnType<typeof disputeLogs>

/** What happened in each dispute, by its number. */
function disputeLogs(history: History) {
  return {
    countered: byKey(history.of('DisputeJury', 'CounterclaimFiled'), ({ args }) => args.disputeId),
    settled: byKey(history.of('DisputeJury', 'DisputeSettled'), ({ args }) => args.disputeId),
    evidence: byKey(history.of('DisputeJury', 'Evidence'), ({ args }) => args.disputeId),
    phases: byKey(history.of('DisputeJury', 'PhaseStarted'), ({ args }) => args.disputeId),
    drawn: byKey(history.of('DisputeJury', 'JurorDrawn'), ({ args }) => args.disputeId),
    rounds: byKey(history.of('DisputeJury', 'RoundRuled'), ({ args }) => args.disputeId),
    appealed: byKey(history.of('DisputeJury', 'DisputeAppealed'), ({ args }) => args.disputeId),
    ruled: byKey(history.of('DisputeJury', 'RulingExecuted'), ({ args }) => args.disputeId),
  }
}

function statusOf(id: bigint, of: DisputeLogs): string {
  if (of.settled(id).length > 0) return 'SETTLED'
  if (of.ruled(id).length > 0) return 'RULED'
  const phase = of.phases(id).at(-1)?.args.phase ?? 0
  const beforeAnyJury = of.countered(id).length > 0 ? 'COUNTERCLAIMED' : 'RESPONSE'
  return phase === 0
    ? beforeAnyJury
    : (['EVIDENCE', 'COMMIT', 'REVEAL', 'APPEAL'][phase - 1] ?? beforeAnyJury)
}

export function disputeEvidence(history: History): ExpectedRow[] {
  return history.of('DisputeJury', 'Evidence').map((submitted) => ({
    id: submitted.id,
    dispute: `${submitted.args.disputeId}`,
    party: submitted.args.party,
    evidenceURI: submitted.args.evidenceURI,
    submittedAt: submitted.timestamp,
  }))
}

export function jurors(history: History): ExpectedRow[] {
  const stakes = history.of('DisputeJury', 'JurorStakeChanged')
  const drawn = history.of('DisputeJury', 'JurorDrawn')
  const settled = history.of('DisputeJury', 'JurorSettled')
  const stakesOf = byKey(stakes, ({ args }) => args.juror)
  const seatsOf = byKey(drawn, ({ args }) => args.juror)
  const settledOf = byKey(settled, ({ args }) => args.juror)
  const revealsOf = byKey(history.of('DisputeJury', 'VoteRevealed'), ({ args }) => args.juror)
  const seen: ChainLog<{ juror: string }>[] = [...stakes, ...drawn, ...settled]
  return distinct(seen.map(({ args }) => args.juror)).map((id) => ({
    id,
    stake: stakesOf(id).at(-1)?.args.newStake ?? 0n,
    stakeChangedAt: lastTime(stakesOf(id)),
    seats: seatsOf(id).length,
    reveals: revealsOf(id).length,
    coherentSeats: settledOf(id).filter(({ args }) => args.coherent).length,
    rewards: sum(settledOf(id), ({ args }) => args.reward),
    penalties: sum(settledOf(id), ({ args }) => args.penalty),
  }))
}
