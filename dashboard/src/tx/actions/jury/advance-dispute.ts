import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, type PlanResult, read } from '../planning.ts'
import { closedOf, type DisputeNow, notOverOf, phases, readDispute } from './dispute.ts'

/** Why the phase cannot end yet; null when it can. */
async function tooEarly(planning: Planning, dispute: DisputeNow): Promise<PlanResult | null> {
  const { cannot } = signingTexts().jury
  const { id, phase, phaseEndsAt } = dispute
  if (phase === phases.response) return notOverOf(dispute, phaseEndsAt, dispute.countered)
  if (phase === phases.evidence) {
    if (dispute.drawBlock === 0n) return notOverOf(dispute, phaseEndsAt)
    const limit = phaseEndsAt + (await read(planning, 'DisputeJury', 'DRAW_LIMIT', []))
    return dispute.now > limit ? null : notPossible(cannot.lotAsked(`${dispute.drawBlock}`))
  }
  if (phase !== phases.commit && phase !== phases.reveal) return notPossible(cannot.ruledAlready)
  const round = await read(planning, 'DisputeJury', 'roundOf', [id, dispute.round])
  const opened = round.votesClaimant + round.votesRespondent + round.votesRefuse
  const complete = phase === phases.commit ? round.committed === round.seats : opened === round.committed
  return notOverOf(dispute, phaseEndsAt, complete)
}

/** Anybody moves a dispute on whose phase is over. */
export const advanceDispute = defineAction<'advance-dispute', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.advance(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { titles, facts, advances, phases: names } = signingTexts().jury
    const dispute = await readDispute(planning, id)
    const not = closedOf(dispute) ?? (await tooEarly(planning, dispute))
    if (not) return not
    return next(
      planning,
      [callOf(planning, titles.advance(`${id}`), 'DisputeJury', 'advance', [id])],
      [
        [facts.phase, names[dispute.phase] ?? `${dispute.phase}`],
        [facts.follows, advances[dispute.phase] ?? ''],
      ],
    )
  },
})
