import { signingTexts } from '../../../language/signing-texts.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { noPower, powerFacts } from './cast-vote.ts'
import { proposalState, readProposal, stateSentence, votesAt } from './governor.ts'

/** Votes on mainnet's GovernorAlpha: for or against, without a reason. */
export const castLegacyVote = defineAction<'cast-legacy-vote', Record<never, never>>({
  title: ({ proposalId }) => signingTexts().titles.vote(proposalId),
  fields: noFields,
  async plan(planning, { proposalId, support }) {
    const proposal = await readProposal(planning, proposalId)
    const { id } = proposal
    const { cannot, calls } = signingTexts()
    if (proposal.state !== proposalState.active) return notPossible(await stateSentence(planning, proposal))
    const receipt = await read(planning, 'GovernorAlpha', 'getReceipt', [id, planning.account])
    if (receipt.hasVoted) return notPossible(cannot.alreadyVoted(`${id}`))
    const power = await votesAt(planning, planning.account, proposal.snapshot)
    if (power === 0n) return notPossible(await noPower(planning, proposal))
    const vote = callOf(planning, calls.vote(`${id}`), 'GovernorAlpha', 'castVote', [id, support === 'for'])
    return next(planning, [vote], powerFacts(power, proposal))
  },
})
