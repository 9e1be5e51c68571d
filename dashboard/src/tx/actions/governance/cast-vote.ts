import { decimalsOf, formatCount, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import type { VoteSupport } from '../../intents/governance.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'

/** The governor's numbers for the three choices. */
const supportNumbers: Record<VoteSupport, 0 | 1 | 2> = { against: 0, for: 1, abstain: 2 }
/** `ProposalState.Active` of the governor. */
const active = 1

/** Casts a vote with the power that the account had at the proposal's snapshot. */
export const castVote = defineAction<'cast-vote', Record<never, never>>({
  title: ({ proposalId }) => signingTexts().titles.vote(proposalId),
  fields: noFields,
  async plan(planning, { proposalId, support }) {
    const id = numberInId(proposalId)
    const { cannot, calls, facts } = signingTexts()
    const [state, voted, snapshot] = await Promise.all([
      read(planning, 'BraintrustGovernor', 'state', [id]),
      read(planning, 'BraintrustGovernor', 'hasVoted', [id, planning.account]),
      read(planning, 'BraintrustGovernor', 'proposalSnapshot', [id]),
    ])
    if (voted) return notPossible(cannot.alreadyVoted(`${id}`))
    if (state !== active) return notPossible(cannot.notOpen(`${id}`))
    const power = await read(planning, 'Btrst', 'getPastVotes', [planning.account, snapshot])
    if (power === 0n) return notPossible(cannot.noPower(`${snapshot}`))
    const vote = callOf(planning, calls.vote(`${id}`), 'BraintrustGovernor', 'castVote', [
      id,
      supportNumbers[support],
    ])
    return next(
      planning,
      [vote],
      [
        [facts.yourPower, `${formatExact(power, decimalsOf.BTRST)} BTRST`],
        [facts.countedAt, formatCount(snapshot)],
      ],
    )
  },
})
