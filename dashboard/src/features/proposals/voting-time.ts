import { formatCount } from '../../format/amount.ts'
import { formatDuration } from '../../format/time.ts'

/** Votes open and close by block number; a clock can only estimate when that will be. */

/** What Ethereum, and our local chain once it is live, takes for a block. */
const secondsPerBlock = 12

interface VotingBlocks {
  readonly state: string
  readonly voteStartBlock: number
  readonly voteEndBlock: number
}

const estimate = (blocks: number) =>
  `${formatCount(blocks)} blocks (about ${formatDuration(blocks * secondsPerBlock)} at ${secondsPerBlock} s a block)`

/** "1,200 blocks left (about 4 h …)"; null when the vote is neither open nor about to open. */
export function votingTimeLeft(
  { state, voteStartBlock, voteEndBlock }: VotingBlocks,
  head: number,
): string | null {
  if (state === 'PENDING') return `opens in ${estimate(Math.max(1, voteStartBlock + 1 - head))}`
  if (state !== 'ACTIVE') return null
  return `${estimate(Math.max(0, voteEndBlock - head))} left`
}
