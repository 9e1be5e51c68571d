import { expect, test } from 'vitest'
import { commitmentOf, makeSalt } from './commitment.ts'
import { votesIn } from './kept-votes.ts'
import { isSalt, type Seat, sameSeat } from './seat.ts'
import { readVoteFile, voteFile, voteFileName } from './vote-file.ts'

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const seat: Seat = { chainId: 31_337, contract: at('A'), disputeId: '12', round: 1, juror: at('b') }
const vote = { choice: 2, salt: `0x${'5e'.repeat(32)}` } as const

test('a secret is 32 bytes and never the same', () => {
  const salts = Array.from({ length: 50 }, makeSalt)
  expect(salts.every(isSalt)).toBe(true)
  expect(new Set(salts).size).toBe(50)
})

test('a commitment is bound to each part of its seat and vote', () => {
  const others = [
    commitmentOf({ ...seat, chainId: 1 }, vote),
    commitmentOf({ ...seat, contract: at('c') }, vote),
    commitmentOf({ ...seat, disputeId: '13' }, vote),
    commitmentOf({ ...seat, round: 0 }, vote),
    commitmentOf({ ...seat, juror: at('d') }, vote),
    commitmentOf(seat, { ...vote, choice: 1 }),
    commitmentOf(seat, { ...vote, salt: `0x${'5f'.repeat(32)}` }),
  ]
  expect(new Set([commitmentOf(seat, vote), ...others]).size).toBe(8)
})

test('a file brings the vote back, for its own seat only', () => {
  const text = voteFile(seat, vote)
  expect(voteFileName(seat)).toBe('secret-vote-dispute-12-round-1.json')
  expect(readVoteFile(text, { ...seat, contract: at('a') })).toEqual(vote)
  expect(() => readVoteFile(text, { ...seat, round: 0 })).toThrow('opens another vote: dispute 12, round 2')
  expect(() => readVoteFile(text.replace('"choice": 2', '"choice": 1'), seat)).toThrow('was changed')
  expect(() => readVoteFile('{"salt": "0x"}', seat)).toThrow('no secret vote')
  expect(() => readVoteFile('no json', seat)).toThrow('no secret vote')
})

test('what cannot be read of the store is left out', () => {
  expect(votesIn('')).toEqual([])
  expect(votesIn('{}')).toEqual([])
  expect(
    votesIn(JSON.stringify([vote, { choice: 3, salt: vote.salt }, { choice: 1, salt: '0x' }, null])),
  ).toEqual([vote])
  expect(sameSeat(seat, { ...seat, juror: at('B') })).toBe(true)
})
