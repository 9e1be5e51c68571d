import { formatBps } from '../../../format/ratio.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { usdc } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, read } from '../planning.ts'
import { closedOf, notOverOf, otherPhase, phases, readDispute } from './dispute.ts'

const claimantWins = 1

/** Anybody carries a ruling out against which nobody can appeal any more: the money is shared, and the jurors are settled. */
export const executeRuling = defineAction<'execute-ruling', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.execute(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { facts, jury } = signingTexts()
    const dispute = await readDispute(planning, id)
    const not =
      closedOf(dispute) ?? otherPhase(dispute, phases.appeal) ?? notOverOf(dispute, dispute.phaseEndsAt)
    if (not) return not
    const [first, last] = await Promise.all([
      read(planning, 'DisputeJury', 'roundOf', [id, 0]),
      read(planning, 'DisputeJury', 'roundOf', [id, dispute.round]),
    ])
    // As the contract has it: a second jury of which too few opened their votes leaves the first ruling standing.
    const opened = last.votesClaimant + last.votesRespondent + last.votesRefuse
    const { ruling } = dispute.round === 1 && 2 * opened <= last.seats ? first : last
    const share = ruling === claimantWins ? dispute.claimedTalentBps : dispute.counterTalentBps
    return next(
      planning,
      [callOf(planning, jury.titles.execute(`${id}`), 'DisputeJury', 'execute', [id])],
      [
        [jury.facts.ruling, jury.rulings[ruling] ?? `${ruling}`],
        [facts.amountInDispute, usdc(dispute.amountInDispute)],
        [jury.facts.talentShare, formatBps(share)],
        [jury.facts.talentGets, usdc((dispute.amountInDispute * BigInt(share)) / 10_000n)],
        [jury.facts.follows, jury.facts.executedThen],
      ],
    )
  },
})
