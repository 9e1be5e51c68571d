import { encodeFunctionData } from 'viem'
import { decimalsOf, formatCount, formatExact } from '../../format/amount.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Action } from '../action.ts'
import { abis, addressOf } from '../contracts.ts'
import { notPossible, type Planning, type PlanResult } from './planning.ts'

type CastVote = Extract<Action, { kind: 'cast-vote' }>

/** `ProposalState.Active` of the governor. */
const active = 1

/** Casts a vote with the power that the account had at the proposal's snapshot. */
export async function planCastVote(
  { config, chain, account }: Planning,
  action: CastVote,
): Promise<PlanResult> {
  const governor = { address: addressOf(config, 'BraintrustGovernor'), abi: abis.BraintrustGovernor } as const
  const id = action.proposalId
  const { cannot, calls, facts } = signingTexts()
  const [state, voted, snapshot] = await Promise.all([
    chain.readContract({ ...governor, functionName: 'state', args: [id] }),
    chain.readContract({ ...governor, functionName: 'hasVoted', args: [id, account] }),
    chain.readContract({ ...governor, functionName: 'proposalSnapshot', args: [id] }),
  ])
  if (voted) return notPossible(cannot.alreadyVoted(`${id}`))
  if (state !== active) return notPossible(cannot.notOpen(`${id}`))
  const power = await chain.readContract({
    address: addressOf(config, 'Btrst'),
    abi: abis.Btrst,
    functionName: 'getPastVotes',
    args: [account, snapshot],
  })
  if (power === 0n) {
    return notPossible(cannot.noPower(`${snapshot}`))
  }
  return {
    ok: true,
    plan: {
      account,
      chainId: config.chainId,
      call: {
        kind: 'act',
        title: calls.vote(`${id}`),
        contract: 'BraintrustGovernor',
        to: governor.address,
        data: encodeFunctionData({
          abi: abis.BraintrustGovernor,
          functionName: 'castVote',
          args: [id, action.support],
        }),
      },
      later: [],
      facts: [
        [facts.yourPower, `${formatExact(power, decimalsOf.BTRST)} BTRST`],
        [facts.countedAt, formatCount(snapshot)],
      ],
    },
  }
}
