import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { closedOf, deadline, notOverOf, otherPhase, phases, readDispute } from './dispute.ts'

/** How far back the chain knows the hashes of its blocks. */
const knownHashes = 256n

/** Anybody has the jury drawn: a block is chosen whose hash is the lot, and once it is mined the jurors are seated by it. */
export const drawJury = defineAction<'draw-jury', Record<never, never>>({
  title: ({ disputeId }) => signingTexts().jury.titles.draw(disputeId),
  fields: noFields,
  async plan(planning, { disputeId }) {
    const id = numberInId(disputeId)
    const { titles, facts, cannot } = signingTexts().jury
    const dispute = await readDispute(planning, id)
    const { drawBlock, phaseEndsAt, block } = dispute
    const not = closedOf(dispute) ?? otherPhase(dispute, phases.evidence) ?? notOverOf(dispute, phaseEndsAt)
    if (not) return not
    const [limit, candidates] = await Promise.all([
      read(planning, 'DisputeJury', 'DRAW_LIMIT', []),
      read(planning, 'DisputeJury', 'jurorCount', []),
    ])
    if (dispute.now > phaseEndsAt + limit) return notPossible(cannot.drawLate(deadline(phaseEndsAt + limit)))
    const draw = callOf(planning, titles.draw(`${id}`), 'DisputeJury', 'draw', [id])
    const known = [
      [facts.seats, `${dispute.round === 0 ? 3 : 7}`],
      [facts.candidates, `${candidates}`],
      [facts.drawUntil, deadline(phaseEndsAt + limit)],
    ] as const
    if (drawBlock === 0n) {
      const ask = callOf(planning, titles.askForLot(`${id}`), 'DisputeJury', 'advance', [id])
      return next(planning, [ask, draw], [...known, [facts.follows, facts.lotThen]])
    }
    if (block === null || block <= drawBlock) return notPossible(cannot.lotWaits(`${drawBlock}`))
    const gone = block > drawBlock + knownHashes
    return next(
      planning,
      [draw],
      [...known, [facts.lotBlock, `${drawBlock}`], [facts.follows, gone ? facts.lotGone : facts.drawnThen]],
    )
  },
})
