import type { ChainLog, History } from '../history.ts'
import { byKey, type ExpectedRow, inOrder, isBefore, lastTime, sum } from './facts.ts'

const SUPPORT = ['AGAINST', 'FOR', 'ABSTAIN']

type Vote = ChainLog<{ voter: string; proposalId: bigint; support: number; weight: bigint; reason: string }>

/** Votes with parameters are votes like others. */
export function votesCast(history: History): Vote[] {
  return inOrder<Vote>([
    ...history.of('BraintrustGovernor', 'VoteCast'),
    ...history.of('BraintrustGovernor', 'VoteCastWithParams'),
  ])
}

export function proposals(history: History): ExpectedRow[] {
  const queued = byKey(history.of('BraintrustGovernor', 'ProposalQueued'), ({ args }) => args.proposalId)
  const executed = byKey(history.of('BraintrustGovernor', 'ProposalExecuted'), ({ args }) => args.proposalId)
  const canceled = byKey(history.of('BraintrustGovernor', 'ProposalCanceled'), ({ args }) => args.proposalId)
  const votesOn = byKey(votesCast(history), ({ args }) => args.proposalId)
  return history.of('BraintrustGovernor', 'ProposalCreated').map((created) => {
    const { proposalId, proposer, description, voteStart, voteEnd } = created.args
    const [queue] = queued(proposalId)
    const [execution] = executed(proposalId)
    const [cancellation] = canceled(proposalId)
    const power = (support: string) =>
      sum(
        votesOn(proposalId).filter(({ args }) => SUPPORT[args.support] === support),
        ({ args }) => args.weight,
      )
    return {
      id: `oz-${proposalId}`,
      source: 'REFERENCE',
      number: proposalId,
      governor: created.address,
      proposer,
      description,
      voteStart,
      voteEnd,
      status: execution ? 'EXECUTED' : cancellation ? 'CANCELED' : queue ? 'QUEUED' : 'PROPOSED',
      createdAt: created.timestamp,
      created: created.id,
      queuedAt: queue?.timestamp ?? null,
      eta: queue?.args.etaSeconds ?? null,
      operation: queue ? operationQueuedWith(queue, history) : null,
      executedAt: execution?.timestamp ?? null,
      canceledAt: cancellation?.timestamp ?? null,
      forVotes: power('FOR'),
      againstVotes: power('AGAINST'),
      abstainVotes: power('ABSTAIN'),
      voters: votesOn(proposalId).length,
      votersWithPower: votesOn(proposalId).filter(({ args }) => args.weight > 0n).length,
    }
  })
}

/** The timelock says what it scheduled in the transaction in which the governor says that it queued the proposal, and before. */
function operationQueuedWith(queue: ChainLog, history: History): string | null {
  const scheduled = history
    .of('Timelock', 'CallScheduled')
    .filter((call) => call.transactionHash === queue.transactionHash && isBefore(call, queue))
  return scheduled.at(-1)?.args.id ?? null
}

export function proposalActions(history: History): ExpectedRow[] {
  return history.of('BraintrustGovernor', 'ProposalCreated').flatMap(({ args }) =>
    args.targets.map((target, index) => ({
      id: `oz-${args.proposalId}-${index}`,
      proposal: `oz-${args.proposalId}`,
      index,
      target,
      value: args.values[index] ?? null,
      signature: args.signatures[index] ?? null,
      calldata: args.calldatas[index] ?? null,
    })),
  )
}

export function governanceVotes(history: History): ExpectedRow[] {
  return votesCast(history).map((cast) => ({
    id: `oz-${cast.args.proposalId}-${cast.args.voter}`,
    proposal: `oz-${cast.args.proposalId}`,
    voter: cast.args.voter,
    support: SUPPORT[cast.args.support] ?? null,
    weight: cast.args.weight,
    reason: cast.args.reason,
    castAt: cast.timestamp,
    castBlock: cast.block,
  }))
}

export function timelockOperations(history: History): ExpectedRow[] {
  const scheduled = history.of('Timelock', 'CallScheduled')
  const callsOf = byKey(scheduled, ({ args }) => args.id)
  const executedOf = byKey(history.of('Timelock', 'CallExecuted'), ({ args }) => args.id)
  const cancelledOf = byKey(history.of('Timelock', 'Cancelled'), ({ args }) => args.id)
  return scheduled
    .filter(({ args }) => args.index === 0n)
    .map(({ timestamp, args: { id, delay } }) => ({
      id,
      status: executedOf(id).length > 0 ? 'EXECUTED' : cancelledOf(id).length > 0 ? 'CANCELLED' : 'SCHEDULED',
      calls: callsOf(id).length,
      executedCalls: executedOf(id).length,
      scheduledAt: timestamp,
      readyAt: BigInt(timestamp) + delay,
      expiresAt: null, // Only on mainnet.
      doneAt: lastTime(executedOf(id)) ?? lastTime(cancelledOf(id)),
    }))
}
