import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { governorRules } from '../lists/governor-rules.ts'
import type { Ballot, Power } from './poll.ts'
import { fewestFor, quorumArithmetic } from './quorum.ts'
import { maxTallyPoints, tallyOverTime } from './tally.ts'

const power = (delegate: string, votes: bigint): Power => ({ delegate, power: votes })
const ballot = (voter: string, support: number, weight: bigint, castBlock = 1): Ballot => ({
  voter,
  support,
  weight,
  reason: '',
  castBlock,
  castAt: castBlock * 12,
  transactionHash: '0x',
})

const strongestFirst = fc
  .array(fc.bigInt({ min: 1n, max: 10n ** 27n }), { maxLength: 12 })
  .map((votes) =>
    votes.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)).map((one, index) => power(`0x${index}`, one)),
  )

describe('what a quorum lacks', () => {
  it('counts only delegates who have not voted, and names the fewest', () => {
    const powers = [power('0xa', 60n), power('0xb', 50n), power('0xc', 30n), power('0xd', 1n)]
    const found = quorumArithmetic(120n, 50n, powers, [ballot('0xb', 1, 50n)])
    expect(found.missing).toBe(70n)
    expect(found.nonVoters.map(({ delegate }) => delegate)).toEqual(['0xa', '0xc', '0xd'])
    expect(found.couldFill?.map(({ delegate }) => delegate)).toEqual(['0xa', '0xc'])
  })

  it('needs nobody once it is reached, and says when all together are too few', () => {
    expect(quorumArithmetic(10n, 10n, [power('0xa', 1n)], []).couldFill).toEqual([])
    expect(quorumArithmetic(10n, 2n, [power('0xa', 1n)], []).couldFill).toBeNull()
    expect(quorumArithmetic(10n, 2n, [power('0xa', 8n)], []).couldFill).toHaveLength(1)
  })

  it('names no more than needed: with one fewer there are too few votes', () => {
    fc.assert(
      fc.property(strongestFirst, fc.bigInt({ min: 0n, max: 10n ** 28n }), (powers, votes) => {
        const sum = (chosen: readonly Power[]) => chosen.reduce((total, one) => total + one.power, 0n)
        const found = fewestFor(votes, powers)
        if (found === null) expect(sum(powers)).toBeLessThan(votes)
        else {
          expect(sum(found)).toBeGreaterThanOrEqual(votes)
          if (found.length > 0) expect(sum(found.slice(0, -1))).toBeLessThan(votes)
        }
      }),
    )
  })
})

describe('a tally over time', () => {
  it('has one point for each block with votes, with everything up to it', () => {
    const votes = [
      ballot('0xa', 1, 5n, 3),
      ballot('0xb', 0, 2n, 3),
      ballot('0xc', 2, 1n, 9),
      ballot('0xd', 7, 9n, 9),
    ]
    expect(tallyOverTime(votes, governorRules.REFERENCE)).toEqual([
      { block: 3, timestamp: 36, forVotes: 5n, againstVotes: 2n, abstainVotes: 0n, quorumVotes: 5n },
      { block: 9, timestamp: 108, forVotes: 5n, againstVotes: 2n, abstainVotes: 1n, quorumVotes: 6n },
    ])
    expect(tallyOverTime(votes, governorRules.MAINNET).map(({ quorumVotes }) => quorumVotes)).toEqual([
      5n,
      5n,
    ])
  })

  it('is thinned evenly and keeps its last point', () => {
    const votes = Array.from({ length: 2_501 }, (_, index) => ballot(`0x${index}`, 1, 1n, index + 1))
    const points = tallyOverTime(votes, governorRules.REFERENCE)
    expect(points.length).toBeLessThanOrEqual(maxTallyPoints)
    expect(points.at(-1)).toMatchObject({ block: 2_501, forVotes: 2_501n })
  })
})
