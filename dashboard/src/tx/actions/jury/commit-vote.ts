import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { choiceField } from '../../fields/common.ts'
import type { Keepsake } from '../../plan.ts'
import { commitmentOf, makeSalt } from '../../secret-vote/commitment.ts'
import { keepVote, keptVotes } from '../../secret-vote/kept-votes.ts'
import { type Choice, choices, type Seat, type SecretVote } from '../../secret-vote/seat.ts'
import { voteFile, voteFileName } from '../../secret-vote/vote-file.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { deadline, phases } from './dispute.ts'
import { hasCommitted, readSeat } from './seat-now.ts'

/** The vote begun before with the same choice, else a new one; kept in this browser before anybody hears of it. Null when it is not kept. */
function keptVoteFor(seat: Seat, choice: Choice): SecretVote | null {
  const known = keptVotes(seat).find((vote) => vote.choice === choice)
  const vote = known ?? { choice, salt: makeSalt() }
  return keepVote(seat, vote) ? vote : null
}

function keepsakeOf(seat: Seat, vote: SecretVote): Keepsake {
  const { keep } = signingTexts().jury
  return {
    warning: keep.warning,
    button: keep.button,
    fileName: voteFileName(seat),
    text: voteFile(seat, vote),
  }
}

/** A juror votes in secret: only a commitment goes to the chain, and what opens it stays in this browser. */
export const commitVote = defineAction<'commit-vote', ReturnType<typeof fields>>({
  title: ({ disputeId }) => signingTexts().jury.titles.commit(disputeId),
  lead: () => signingTexts().jury.forms.commitLead,
  fields,
  async plan(planning, { disputeId }, { choice }) {
    const id = numberInId(disputeId)
    const { titles, cannot, facts, choices: names } = signingTexts().jury
    const found = await readSeat(planning, id, phases.commit)
    if (!found.ok) return found.reason
    if (await hasCommitted(planning, id)) return notPossible(cannot.committed(`${id}`))
    const penalty = await read(planning, 'DisputeJury', 'ABSENT_PENALTY', [])
    const vote = keptVoteFor(found.seat, Number(choice) as Choice)
    if (vote === null) return notPossible(cannot.notKept)
    const args = [id, commitmentOf(found.seat, vote)] as const
    return next(
      planning,
      [callOf(planning, titles.commit(`${id}`), 'DisputeJury', 'commitVote', args)],
      [
        [facts.yourChoice, names[vote.choice] ?? ''],
        [facts.votingUntil, deadline(found.dispute.phaseEndsAt)],
        [facts.follows, facts.committedThen],
        [facts.ifNotOpened, facts.lose(btrst(penalty))],
      ],
      keepsakeOf(found.seat, vote),
    )
  },
})

function fields() {
  const { forms, choices: names } = signingTexts().jury
  return {
    choice: choiceField(
      forms.choice,
      choices.map((choice) => [`${choice}`, names[choice] ?? ''] as const),
    ),
  }
}
