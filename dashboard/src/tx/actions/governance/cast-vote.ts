import { zeroAddress } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { formatCount } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { optionalTextField } from '../../fields/common.ts'
import type { VoteSupport } from '../../intents/governance.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'
import { type ProposalNow, proposalState, readProposal, stateSentence, votesAt } from './governor.ts'

/** The governor's numbers for the three choices. */
const supportNumbers: Record<VoteSupport, 0 | 1 | 2> = { against: 0, for: 1, abstain: 2 }

/** Casts a vote, with a reason if one is given, by the power that the account had at the proposal's snapshot. */
export const castVote = defineAction<'cast-vote', ReturnType<typeof fields>>({
  title: ({ proposalId }) => signingTexts().titles.vote(proposalId),
  lead: ({ support }) => signingTexts().governance.forms.voteLead(choiceOf(support)),
  fields,
  async plan(planning, { proposalId, support }, { reason }) {
    const proposal = await readProposal(planning, proposalId)
    const { id } = proposal
    const { cannot, calls } = signingTexts()
    if (proposal.state !== proposalState.active) return notPossible(await stateSentence(planning, proposal))
    if (await read(planning, 'BraintrustGovernor', 'hasVoted', [id, planning.account]))
      return notPossible(cannot.alreadyVoted(`${id}`))
    const power = await votesAt(planning, planning.account, proposal.snapshot)
    if (power === 0n) return notPossible(await noPower(planning, proposal))
    const title = calls.vote(`${id}`)
    const number = supportNumbers[support]
    const vote =
      reason === ''
        ? callOf(planning, title, 'BraintrustGovernor', 'castVote', [id, number])
        : callOf(planning, title, 'BraintrustGovernor', 'castVoteWithReason', [id, number, reason])
    return next(planning, [vote], powerFacts(power, proposal))
  },
})

function fields() {
  const { forms } = signingTexts().governance
  return { reason: { ...optionalTextField(forms.reason), hint: forms.reasonHint } }
}

const choiceOf = (support: VoteSupport) => signingTexts().says.choices[supportNumbers[support]] ?? support

export function powerFacts(power: bigint, { snapshot }: ProposalNow) {
  const { facts } = signingTexts()
  return [
    [facts.yourPower, btrst(power)],
    [facts.countedAt, formatCount(snapshot)],
  ] as const
}

/** Why an account has no say: its BTRST was with nobody, or is with somebody else, who may have voted. */
export async function noPower(planning: Planning, proposal: ProposalNow): Promise<string> {
  const { cannot } = signingTexts().governance
  const block = formatCount(proposal.snapshot)
  const delegatee = await read(planning, 'Btrst', 'delegates', [planning.account])
  if (delegatee === zeroAddress) return cannot.undelegated(block)
  if (sameAddress(delegatee, planning.account)) return cannot.tooLate(block)
  const voted = await votedBy(planning, proposal, delegatee)
  return voted ? cannot.delegateVoted(block, delegatee) : cannot.delegateSilent(block, delegatee)
}

async function votedBy(planning: Planning, { id, governor }: ProposalNow, voter: `0x${string}`) {
  if (governor === 'BraintrustGovernor') return read(planning, governor, 'hasVoted', [id, voter])
  return (await read(planning, governor, 'getReceipt', [id, voter])).hasVoted
}
