import { expect, test } from 'vitest'
import { type DisputeNow, disputeNow } from './dispute-now.ts'
import type { DisputeCourse, DisputeDetail, JurorSeat } from './disputes-query.ts'

const end = 1_000
const seat = (committedAt: number | null, revealedAt: number | null) =>
  ({ juror: '0x1', committedAt, revealedAt }) as JurorSeat

/** Only what the rules look at. */
const course = (status: DisputeDetail['status'], jurors: JurorSeat[] = [], round = 0) =>
  ({
    dispute: { status, round, phaseEndsAt: status === 'SETTLED' ? null : end, respondBy: end },
    rounds: [{ number: round, jurors }],
  }) as unknown as DisputeCourse

/** The names of what can be done. */
const can = (now: DisputeNow) =>
  Object.entries(now)
    .filter(([name, value]) => value === true && name !== 'over' && name !== 'open')
    .map(([name]) => name)

test.each([
  ['RESPONSE', end, ['answerable', 'evidence']],
  ['RESPONSE', end + 1, ['evidence', 'advance']],
  ['COUNTERCLAIMED', end, ['evidence', 'advance']],
  ['EVIDENCE', end, ['evidence']],
  ['EVIDENCE', end + 1, ['evidence', 'draw']],
  ['EVIDENCE', end + 14 * 86_400 + 1, ['evidence', 'advance']],
  ['APPEAL', end, ['evidence', 'appeal']],
  ['APPEAL', end + 1, ['evidence', 'execute']],
  ['SETTLED', end, []],
] as const)('%s at %i', (status, now, expected) => {
  expect(can(disputeNow(course(status), now))).toEqual(expected)
})

test('a vote may end before its time when nobody is waited for', () => {
  expect(can(disputeNow(course('COMMIT', [seat(1, null), seat(null, null)]), end))).toEqual(['vote'])
  expect(can(disputeNow(course('COMMIT', [seat(1, null), seat(2, null)]), end))).toEqual(['advance', 'vote'])
  expect(can(disputeNow(course('REVEAL', [seat(1, 3), seat(null, null)]), end))).toEqual([
    'advance',
    'reveal',
  ])
  expect(can(disputeNow(course('REVEAL', [seat(1, 3), seat(2, null)]), end))).toEqual(['reveal'])
})

test('there is no second appeal', () => {
  expect(can(disputeNow(course('APPEAL', [], 1), end))).toEqual(['evidence'])
})
