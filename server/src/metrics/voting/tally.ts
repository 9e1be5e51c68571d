import type { GovernorRules } from '../lists/governor-rules.ts'
import { votesForQuorum } from '../lists/proposal-state.ts'
import type { Ballot } from './poll.ts'

/** How a vote stood after a block. */
export interface TallyPoint {
  readonly block: number
  readonly timestamp: number
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  /** Votes that count for the quorum. */
  readonly quorumVotes: bigint
}

/** Most points of one tally; of more, every so many are left out, never the last. */
export const maxTallyPoints = 1_000

/** A point for each block with votes, each with everything cast up to it. */
export function tallyOverTime(ballots: readonly Ballot[], rules: GovernorRules): TallyPoint[] {
  const points: TallyPoint[] = []
  let [against, inFavour, abstain] = [0n, 0n, 0n]
  for (const { support, weight, castBlock, castAt } of ballots) {
    if (support === 0) against += weight
    if (support === 1) inFavour += weight
    if (support === 2) abstain += weight
    if (points.at(-1)?.block === castBlock) points.pop()
    points.push({
      block: castBlock,
      timestamp: castAt,
      forVotes: inFavour,
      againstVotes: against,
      abstainVotes: abstain,
      quorumVotes: votesForQuorum({ forVotes: inFavour, abstainVotes: abstain }, rules),
    })
  }
  return thinned(points)
}

function thinned(points: readonly TallyPoint[]): TallyPoint[] {
  const step = Math.ceil(points.length / maxTallyPoints)
  return points.filter((_point, index) => (points.length - 1 - index) % step === 0)
}
