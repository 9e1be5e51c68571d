import { isAddress } from 'viem'
import { signingTexts } from '../../language/signing-texts.ts'
import { commitmentOf } from './commitment.ts'
import { isChoice, isSalt, type Seat, type SecretVote, sameSeat } from './seat.ts'

/** A secret vote as a file, so that it outlives the browser that made it. */

const format = 'braintrust-secret-vote-1'

export const voteFileName = ({ disputeId, round }: Seat): string =>
  `secret-vote-dispute-${disputeId}-round-${round}.json`

export const voteFile = (seat: Seat, vote: SecretVote): string =>
  `${JSON.stringify({ format, ...seat, ...vote, commitment: commitmentOf(seat, vote) }, null, 2)}\n`

/**
 * The vote in a file, for the seat it is wanted for.
 * @throws a sentence when it is no such file, is for another seat, or was changed.
 */
export function readVoteFile(text: string, wanted: Seat): SecretVote {
  const words = signingTexts().jury.file
  const read = parse(text)
  if (read === null) throw new Error(words.notOne)
  const { seat, vote, commitment } = read
  if (!sameSeat(seat, wanted))
    throw new Error(words.otherSeat(seat.disputeId, `${seat.round + 1}`, seat.juror, `${seat.chainId}`))
  if (commitmentOf(wanted, vote) !== commitment) throw new Error(words.changed)
  return vote
}

function parse(text: string) {
  let read: Record<string, unknown>
  try {
    read = Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return null
  }
  const { chainId, contract, disputeId, round, juror, choice, salt, commitment } = read
  if (read.format !== format || !isChoice(choice) || !isSalt(salt)) return null
  if (typeof chainId !== 'number' || typeof round !== 'number') return null
  if (typeof contract !== 'string' || typeof juror !== 'string') return null
  if (!isAddress(contract, { strict: false }) || !isAddress(juror, { strict: false })) return null
  if (typeof disputeId !== 'string' || !/^\d+$/.test(disputeId)) return null
  return { seat: { chainId, contract, disputeId, round, juror }, vote: { choice, salt }, commitment }
}
