import { counted } from '../../format/counted.ts'
import { formatDuration } from '../../format/time.ts'
import { texts } from '../../language/text.ts'

/** Votes open and close by block number; a clock can only estimate when that will be. */

interface VotingBlocks {
  readonly state: string
  readonly voteStartBlock: number
  readonly voteEndBlock: number
}

/**
 * "1,200 blocks left (estimate: about 4 h)"; null when the vote is neither open nor about to open.
 * @param secondsLeft the API's estimate until the vote ends; null where it is not known or not asked for.
 */
export function votingTimeLeft(
  { state, voteStartBlock, voteEndBlock }: VotingBlocks,
  head: number,
  secondsLeft: number | null = null,
): string | null {
  const words = texts().governance
  const blocks = (count: number) => counted(count, words.blocks)
  if (state === 'PENDING') return words.opensIn(blocks(Math.max(1, voteStartBlock + 1 - head)), null)
  if (state !== 'ACTIVE') return null
  const estimate = secondsLeft === null ? null : formatDuration(secondsLeft)
  return words.left(blocks(Math.max(0, voteEndBlock - head)), estimate)
}
