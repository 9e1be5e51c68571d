import { sameAddress } from '../../../format/address.ts'
import { formatCount } from '../../../format/amount.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { nameOf } from '../../describe-call.ts'
import type { Fact } from '../../plan.ts'
import { innerFacts } from '../../words/inner-actions.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read, wrongAccount } from '../planning.ts'
import {
  type ProposalNow,
  proposalState,
  readCalls,
  readProposal,
  stateSentence,
  votesAt,
} from './governor.ts'

/** What happens to a proposal after its vote, or before it begins. Queueing and executing are open to everybody. */

/** What the governor would carry out, read from it now. */
async function actionFacts(planning: Planning, proposal: ProposalNow): Promise<readonly Fact[]> {
  const calls = await readCalls(planning, proposal)
  return calls === null ? [] : innerFacts(calls, (address) => nameOf(planning.config, address))
}

export const queueProposal = defineAction<'queue-proposal', Record<never, never>>({
  title: ({ proposalId }) => signingTexts().governance.titles.queue(proposalId),
  fields: noFields,
  async plan(planning, { proposalId }) {
    const proposal = await readProposal(planning, proposalId)
    if (proposal.state !== proposalState.succeeded)
      return notPossible(await stateSentence(planning, proposal))
    const { titles, facts } = signingTexts().governance
    const call = callOf(planning, titles.queue(proposalId), proposal.governor, 'queue', [proposal.id])
    const afterwards = [facts.next, facts.afterQueue] as const
    return next(planning, [call], [...(await actionFacts(planning, proposal)), afterwards])
  },
})

export const executeProposal = defineAction<'execute-proposal', Record<never, never>>({
  title: ({ proposalId }) => signingTexts().governance.titles.execute(proposalId),
  fields: noFields,
  async plan(planning, { proposalId }) {
    const proposal = await readProposal(planning, proposalId)
    const { timestamp } = await planning.chain.getBlock()
    if (proposal.state !== proposalState.queued || proposal.eta > timestamp)
      return notPossible(await stateSentence(planning, proposal))
    const { titles, facts } = signingTexts().governance
    const call = callOf(planning, titles.execute(proposalId), proposal.governor, 'execute', [proposal.id])
    const since = [facts.executableSince, formatDateTime(Number(proposal.eta))] as const
    return next(planning, [call], [since, ...(await actionFacts(planning, proposal))])
  },
})

export const cancelProposal = defineAction<'cancel-proposal', Record<never, never>>({
  title: ({ proposalId }) => signingTexts().governance.titles.cancel(proposalId),
  fields: noFields,
  async plan(planning, { proposalId }) {
    const proposal = await readProposal(planning, proposalId)
    const { titles, facts } = signingTexts().governance
    const refusal = await cannotCancel(planning, proposal)
    if (refusal !== null) return refusal
    const call = callOf(planning, titles.cancel(proposalId), proposal.governor, 'cancel', [proposal.id])
    return next(planning, [call], [[facts.votingBegins, formatCount(proposal.snapshot)]])
  },
})

/** Our governor lets the proposer take a proposal back until its vote begins; Alpha its guardian at any time, and everybody once the proposer's votes are too few. */
async function cannotCancel(planning: Planning, proposal: ProposalNow) {
  const { cannot } = signingTexts().governance
  const { proposer, state, governor, id } = proposal
  if (governor === 'GovernorAlpha') {
    if (state === proposalState.executed) return notPossible(await stateSentence(planning, proposal))
    const guardian = await read(planning, governor, 'guardian', [])
    return sameAddress(guardian, planning.account) || !(await stillBacked(planning, proposal))
      ? null
      : wrongAccount(planning, [guardian], cannot.onlyGuardian(`${id}`))
  }
  if (state !== proposalState.pending)
    return notPossible(`${cannot.cancelTooLate} ${await stateSentence(planning, proposal)}`)
  return sameAddress(proposer, planning.account)
    ? null
    : wrongAccount(planning, [proposer], cannot.onlyProposer(`${id}`))
}

/** Whether the proposer still holds more votes than Alpha asks of a proposer. */
async function stillBacked(planning: Planning, { proposer }: ProposalNow): Promise<boolean> {
  const { number } = await planning.chain.getBlock()
  const [votes, threshold] = await Promise.all([
    votesAt(planning, proposer, number - 1n),
    read(planning, 'GovernorAlpha', 'proposalThreshold', []),
  ])
  return votes >= threshold
}
