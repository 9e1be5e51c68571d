import type { Ballot, Power } from './poll.ts'

/** What a proposal lacks, and who could give it. */
export interface QuorumArithmetic {
  /** Votes still needed that count for the quorum; 0 once it is reached. */
  readonly missing: bigint
  /** Delegates who have not voted, the strongest first. */
  readonly nonVoters: readonly Power[]
  /** The fewest of them who together would reach the quorum; null when all of them would not, empty when none is needed. */
  readonly couldFill: readonly Power[] | null
}

/**
 * @param counted votes that count for the quorum so far.
 * @param powers delegates' votes at the snapshot, the strongest first.
 */
export function quorumArithmetic(
  quorum: bigint,
  counted: bigint,
  powers: readonly Power[],
  ballots: readonly Ballot[],
): QuorumArithmetic {
  const voted = new Set(ballots.map(({ voter }) => voter))
  const nonVoters = powers.filter(({ delegate }) => !voted.has(delegate))
  const missing = quorum > counted ? quorum - counted : 0n
  return { missing, nonVoters, couldFill: fewestFor(missing, nonVoters) }
}

/** The strongest first are the fewest: no other choice of as many has more votes. */
export function fewestFor(votes: bigint, powers: readonly Power[]): readonly Power[] | null {
  let sum = 0n
  for (const [index, { power }] of powers.entries()) {
    if (sum >= votes) return powers.slice(0, index)
    sum += power
  }
  return sum >= votes ? powers : null
}
