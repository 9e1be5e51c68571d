import { test } from 'vitest'
import { person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { JUROR, openDispute, TALENT, usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const jury = (name: string, params: Parameters<typeof usualEvent>[2] = {}) =>
  usualEvent('DisputeJury', name, params)
const OTHER = person(0x1f)

/** Where dispute 1 stood after a block. */
const stood = (block: number, expected: object) => ({
  query: `{ dispute(id: "1", block: { number: ${block} }) { status round phase jurorsDrawn ruling appealedAt ruledAt talentShareBps } }`,
  expected: {
    dispute: {
      jurorsDrawn: 0,
      ruling: null,
      appealedAt: null,
      ruledAt: null,
      talentShareBps: null,
      ...expected,
    },
  },
})

test('a dispute goes through two juries: each phase is its status, the ruling carried out its end', async () => {
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: openDispute() },
      { number: 6, timestamp: 112, events: [jury('PhaseStarted', { phase: 1 })] },
      {
        number: 7,
        timestamp: 124,
        events: [
          jury('JurorDrawn'),
          jury('JurorDrawn', { juror: OTHER }),
          jury('PhaseStarted', { phase: 2 }),
          jury('VoteCommitted'),
        ],
      },
      { number: 8, timestamp: 136, events: [jury('PhaseStarted', { phase: 3 }), jury('VoteRevealed')] },
      { number: 9, timestamp: 148, events: [jury('RoundRuled'), jury('PhaseStarted', { phase: 4 })] },
      {
        number: 10,
        timestamp: 160,
        events: [jury('DisputeAppealed'), jury('PhaseStarted', { round: 1, phase: 1 })],
      },
      {
        number: 11,
        timestamp: 172,
        events: [jury('JurorDrawn', { round: 1 }), jury('PhaseStarted', { round: 1, phase: 2 })],
      },
      {
        number: 12,
        timestamp: 184,
        events: [
          jury('RoundRuled', { round: 1, ruling: 2 }),
          jury('PhaseStarted', { round: 1, phase: 5, endsAt: 184n }),
          jury('RulingExecuted', { ruling: 2, talentShareBps: 9_000 }),
        ],
      },
    ],
    [
      stood(6, { status: 'EVIDENCE', round: 0, phase: 1 }),
      stood(7, { status: 'COMMIT', round: 0, phase: 2, jurorsDrawn: 2 }),
      stood(8, { status: 'REVEAL', round: 0, phase: 3, jurorsDrawn: 2 }),
      stood(9, { status: 'APPEAL', round: 0, phase: 4, jurorsDrawn: 2, ruling: 'CLAIMANT' }),
      stood(10, {
        status: 'EVIDENCE',
        round: 1,
        phase: 1,
        jurorsDrawn: 2,
        ruling: 'CLAIMANT',
        appealedAt: '160',
      }),
      stood(11, {
        status: 'COMMIT',
        round: 1,
        phase: 2,
        jurorsDrawn: 3,
        ruling: 'CLAIMANT',
        appealedAt: '160',
      }),
      stood(12, {
        status: 'RULED',
        round: 1,
        phase: 5,
        jurorsDrawn: 3,
        ruling: 'RESPONDENT',
        appealedAt: '160',
        ruledAt: '184',
        talentShareBps: 9_000,
      }),
      {
        query: '{ disputeTotals(id: "network") { disputes openDisputes } }',
        expected: { disputeTotals: { disputes: 1, openDisputes: 0 } },
      },
      NO_ANOMALY,
    ],
  )
})

test('a settlement ends a dispute in the middle of a vote, and leaves the phase as it was', async () => {
  const events = [...openDispute(), jury('PhaseStarted', { phase: 2 }), jury('DisputeSettled')]
  await indexAndAsk(
    [{ number: 5, timestamp: 100, events }],
    [
      stood(5, { status: 'SETTLED', round: 0, phase: 2, talentShareBps: 6_000 }),
      { query: '{ disputes { acceptedBy } }', expected: { disputes: [{ acceptedBy: TALENT }] } },
      NO_ANOMALY,
    ],
  )
})

test('a juror stakes, sits, is rewarded here and pays there, and leaves', async () => {
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          ...openDispute(),
          jury('JurorStakeChanged'),
          jury('JurorStakeChanged', { juror: OTHER, newStake: 3_000n }),
          jury('JurorDrawn'),
          jury('JurorDrawn', { round: 1 }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          jury('JurorStakeChanged', { oldStake: 1_000n, newStake: 1_050n }),
          jury('JurorSettled'),
          jury('JurorStakeChanged', { oldStake: 1_050n, newStake: 0n }),
          jury('JurorSettled', { reward: 0n, penalty: 100n, coherent: false }),
        ],
      },
    ],
    [
      {
        query: '{ jurors { id stake stakeChangedAt seats coherentSeats rewards penalties } }',
        expected: {
          jurors: [
            {
              id: JUROR,
              stake: '0',
              stakeChangedAt: '112',
              seats: 2,
              coherentSeats: 1,
              rewards: '50',
              penalties: '100',
            },
            {
              id: OTHER,
              stake: '3000',
              stakeChangedAt: '100',
              seats: 0,
              coherentSeats: 0,
              rewards: '0',
              penalties: '0',
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})
