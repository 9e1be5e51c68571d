import { BaseError, ContractFunctionRevertedError, zeroHash } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { abis, addressOf, type Hex } from '../../contracts.ts'
import type { Seat } from '../../secret-vote/seat.ts'
import { notPossible, type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'
import { closedOf, type DisputeNow, otherPhase, overOf, readDispute } from './dispute.ts'

/** The seat that a juror acts from, or why there is none. */
type SeatNow =
  | { readonly ok: true; readonly dispute: DisputeNow; readonly seat: Seat }
  | { readonly ok: false; readonly reason: PlanResult }

/** The account's seat in the round that is voting, within the phase needed. */
export async function readSeat(planning: Planning, id: bigint, phase: number): Promise<SeatNow> {
  const dispute = await readDispute(planning, id)
  const outside = closedOf(dispute) ?? otherPhase(dispute, phase) ?? overOf(dispute)
  if (outside) return { ok: false, reason: outside }
  const jurors = await read(planning, 'DisputeJury', 'jurorsOf', [id, dispute.round])
  if (!jurors.some((juror) => sameAddress(juror, planning.account))) {
    const sentence = signingTexts().jury.cannot.onlyJurors(`${id}`)
    return { ok: false, reason: wrongAccount(planning, jurors, sentence) }
  }
  const { config, account } = planning
  const contract = addressOf(config, 'DisputeJury')
  const seat = {
    chainId: config.chainId,
    contract,
    disputeId: `${id}`,
    round: dispute.round,
    juror: account,
  }
  return { ok: true, dispute, seat }
}

interface Refusal {
  readonly name: string
  readonly args: readonly unknown[]
}

/** How the contract refuses a call; null when it would take it. */
async function refusalOf(
  { config, chain, account }: Planning,
  functionName: 'commitVote' | 'revealVote',
  args: readonly [bigint, Hex] | readonly [bigint, number, Hex, string],
): Promise<Refusal | null> {
  try {
    const call = { address: addressOf(config, 'DisputeJury'), abi: abis.DisputeJury, account }
    // The two callers below pass the arguments that the function takes.
    await chain.simulateContract({ ...call, functionName, args } as Parameters<
      typeof chain.simulateContract
    >[0])
    return null
  } catch (error) {
    const reverted =
      error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (!(reverted instanceof ContractFunctionRevertedError) || !reverted.data) throw error
    return { name: reverted.data.errorName, args: reverted.data.args ?? [] }
  }
}

/*
 * The contract shows nobody's commitment, but its refusals name it: they are asked for with what it can never take, and nothing of the vote
 * is told to the node that answers.
 */

/** Whether the account has voted from its seat already. */
export async function hasCommitted(planning: Planning, id: bigint): Promise<boolean> {
  const refusal = await refusalOf(planning, 'commitVote', [id, zeroHash])
  return refusal?.name === 'AlreadyCommitted'
}

/** What the account committed to and has not opened; null when there is nothing to open. */
export async function openCommitment(planning: Planning, id: bigint): Promise<Hex | null> {
  const refusal = await refusalOf(planning, 'revealVote', [id, 0, zeroHash, ''])
  if (refusal?.name !== 'CommitmentMismatch') return null
  const [, commitment] = refusal.args
  return commitment as Hex // the second value of that error, a bytes32
}

/** Nothing to open: no vote was handed in, or it was opened. */
export const nothingToOpen = (id: bigint): PlanResult =>
  notPossible(signingTexts().jury.cannot.nothingToOpen(`${id}`))
