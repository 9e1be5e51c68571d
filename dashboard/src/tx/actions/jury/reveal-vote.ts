import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { optionalTextField } from '../../fields/common.ts'
import { commitmentOf } from '../../secret-vote/commitment.ts'
import { keptVotes } from '../../secret-vote/kept-votes.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { deadline, phases } from './dispute.ts'
import { nothingToOpen, openCommitment, readSeat } from './seat-now.ts'

/** A juror opens the vote with the secret that this browser keeps: the one that fits the commitment on-chain, and no other. */
export const revealVote = defineAction<'reveal-vote', ReturnType<typeof fields>>({
  title: ({ disputeId }) => signingTexts().jury.titles.reveal(disputeId),
  lead: () => signingTexts().jury.forms.revealLead,
  fields,
  async plan(planning, { disputeId }, { reasons }) {
    const id = numberInId(disputeId)
    const { titles, cannot, facts, choices: names } = signingTexts().jury
    const found = await readSeat(planning, id, phases.reveal)
    if (!found.ok) return found.reason
    const commitment = await openCommitment(planning, id)
    if (commitment === null) return nothingToOpen(id)
    const vote = keptVotes(found.seat).find((kept) => commitmentOf(found.seat, kept) === commitment)
    if (!vote) {
      const penalty = await read(planning, 'DisputeJury', 'ABSENT_PENALTY', [])
      return notPossible(cannot.noSecret(btrst(penalty), deadline(found.dispute.phaseEndsAt)))
    }
    const text = reasons === '' ? '' : jsonDataUri({ reasons })
    const args = [id, vote.choice, vote.salt, text] as const
    return next(
      planning,
      [callOf(planning, titles.reveal(`${id}`), 'DisputeJury', 'revealVote', args)],
      [
        [facts.yourChoice, names[vote.choice] ?? ''],
        [facts.commitmentOnChain, commitment],
        [facts.check, facts.checked],
        [facts.until, deadline(found.dispute.phaseEndsAt)],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().jury
  return { reasons: { ...optionalTextField(forms.reasons), hint: forms.reasonsHint } }
}
