import { mainnetBtrstAbi } from '@braintrust-analytics/abis/mainnet-abi'
import { formatCount } from '../../../format/amount.ts'
import { counted } from '../../../format/counted.ts'
import { formatDateTime, formatDuration } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { texts } from '../../../language/text.ts'
import { numberInId } from '../../chain-text.ts'
import { addressOf, type Hex } from '../../contracts.ts'
import { type Planning, read } from '../planning.ts'

/** What both governors say of a proposal: our reference one, and GovernorAlpha of mainnet, whose ids begin with "alpha-". */

export type GovernorName = 'BraintrustGovernor' | 'GovernorAlpha'

const governorOf = (proposalId: string): GovernorName =>
  proposalId.startsWith('alpha-') ? 'GovernorAlpha' : 'BraintrustGovernor'

/** States of a proposal; both governors number them in the same order. */
export const proposalState = {
  pending: 0,
  active: 1,
  canceled: 2,
  defeated: 3,
  succeeded: 4,
  queued: 5,
  expired: 6,
  executed: 7,
} as const

/** A proposal as the chain has it at this moment. */
export interface ProposalNow {
  readonly id: bigint
  readonly governor: GovernorName
  readonly state: number
  readonly proposer: Hex
  /** Power counts at this block; voting begins after it. */
  readonly snapshot: bigint
  /** Last block of voting. */
  readonly deadline: bigint
  /** Unix seconds from which it may be executed; 0 until it is queued. */
  readonly eta: bigint
}

/** Throws the governor's own error, or a sentence, when there is no such proposal. */
export async function readProposal(planning: Planning, proposalId: string): Promise<ProposalNow> {
  const id = numberInId(proposalId)
  const governor = governorOf(proposalId)
  if (governor === 'GovernorAlpha') {
    const [state, [, proposer, eta, snapshot, deadline]] = await Promise.all([
      read(planning, governor, 'state', [id]),
      read(planning, governor, 'proposals', [id]),
    ])
    return { id, governor, state, proposer, snapshot, deadline, eta }
  }
  const [state, proposer, snapshot, deadline, eta] = await Promise.all([
    read(planning, governor, 'state', [id]),
    read(planning, governor, 'proposalProposer', [id]),
    read(planning, governor, 'proposalSnapshot', [id]),
    read(planning, governor, 'proposalDeadline', [id]),
    read(planning, governor, 'proposalEta', [id]),
  ])
  return { id, governor, state, proposer, snapshot, deadline, eta }
}

/** What a proposal calls, as the governor stores it. Alpha keeps the function's signature apart from its arguments, so it is not read here. */
export async function readCalls(planning: Planning, { id, governor }: ProposalNow) {
  if (governor === 'GovernorAlpha') return null
  const [targets, values, calldatas] = await read(planning, governor, 'proposalDetails', [id])
  return { targets, values, calldatas }
}

/** Votes that an account had at a block that is past. Mainnet's token has its own name for the question. */
export function votesAt(planning: Planning, account: Hex, block: bigint): Promise<bigint> {
  if (planning.config.addresses?.GovernorAlpha === undefined)
    return read(planning, 'Btrst', 'getPastVotes', [account, block])
  return planning.chain.readContract({
    address: addressOf(planning.config, 'Btrst'),
    abi: mainnetBtrstAbi,
    functionName: 'getPriorVotes',
    args: [account, block],
  })
}

/** Where a proposal stands and, while something is waited for, how long: by blocks for votes, by the clock for the timelock. */
export async function stateSentence(planning: Planning, proposal: ProposalNow): Promise<string> {
  const { cannot } = signingTexts().governance
  const block = await planning.chain.getBlock()
  const id = `${proposal.id}`
  const blocksTo = (last: bigint) =>
    counted(Number(last > block.number ? last - block.number : 0n), texts().governance.blocks)
  switch (proposal.state) {
    case proposalState.pending:
      return cannot.pending(id, formatCount(proposal.snapshot), blocksTo(proposal.snapshot + 1n))
    case proposalState.active:
      return cannot.active(id, formatCount(proposal.deadline), blocksTo(proposal.deadline))
    case proposalState.succeeded:
      return cannot.succeeded(id)
    case proposalState.queued:
      return proposal.eta > block.timestamp
        ? cannot.waits(
            id,
            formatDateTime(Number(proposal.eta)),
            formatDuration(Number(proposal.eta - block.timestamp)),
          )
        : cannot.ready(id)
    default:
      return cannot.over(id, cannot.overStates[proposal.state] ?? signingTexts().cannot.unknownState)
  }
}
