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
          jury('PhaseStarted', { phase: 1 }),
          jury('JurorDrawn'),
          jury('PhaseStarted', { round: 1, phase: 1 }),
          jury('JurorDrawn', { round: 1 }),
          jury('VoteCommitted', { round: 1 }),
          jury('VoteRevealed', { round: 1 }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          jury('JurorStakeChanged', { oldStake: 1_000n, newStake: 1_050n }),
          jury('JurorSettled', { round: 1 }),
          jury('JurorStakeChanged', { oldStake: 1_050n, newStake: 0n }),
          jury('JurorSettled', { reward: 0n, penalty: 100n, coherent: false }),
        ],
      },
    ],
    [
      {
        query:
          '{ jurors { id stake stakeChangedAt seats reveals coherentSeats rewards penalties votes { id } } }',
        expected: {
          jurors: [
            {
              id: JUROR,
              stake: '0',
              stakeChangedAt: '112',
              seats: 2,
              reveals: 1,
              coherentSeats: 1,
              rewards: '50',
              penalties: '100',
              votes: [{ id: `1-0-${JUROR}` }, { id: `1-1-${JUROR}` }],
            },
            {
              id: OTHER,
              stake: '3000',
              stakeChangedAt: '100',
              seats: 0,
              reveals: 0,
              coherentSeats: 0,
              rewards: '0',
              penalties: '0',
              votes: [],
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

const ROUNDS = `{ rounds { id dispute { id } number startedAt drawnAt seats committed revealed votesClaimant votesRespondent votesRefuse
  absent ruling ruledAt appealedAt appellant bond votes { id } } }`
const VOTES = `{ jurorVotes { id dispute { id } round { id } juror { id } status drawnAt committedAt commitment revealedAt choice
  justificationURI settledAt coherent reward penalty } }`

test('a round keeps its jury, its votes and who appealed; each seat how far its vote got', async () => {
  const commitment = `0x${'cc'.repeat(32)}`
  const seat = (juror: string, given: object) => ({
    id: `1-0-${juror}`,
    dispute: { id: '1' },
    round: { id: '1-0' },
    juror: { id: juror },
    status: 'DRAWN',
    drawnAt: '112',
    committedAt: null,
    commitment: null,
    revealedAt: null,
    choice: null,
    justificationURI: null,
    settledAt: null,
    coherent: null,
    reward: '0',
    penalty: '0',
    ...given,
  })
  const THIRD = person(0x2f)
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: [...openDispute(), jury('PhaseStarted', { phase: 1 })] },
      {
        number: 6,
        timestamp: 112,
        events: [
          jury('JurorDrawn'),
          jury('JurorDrawn', { juror: OTHER }),
          jury('JurorDrawn', { juror: THIRD }),
          jury('PhaseStarted', { phase: 2 }),
          jury('VoteCommitted'),
          jury('VoteCommitted', { juror: OTHER }),
        ],
      },
      { number: 7, timestamp: 124, events: [jury('PhaseStarted', { phase: 3 }), jury('VoteRevealed')] },
      {
        number: 8,
        timestamp: 136,
        events: [
          jury('RoundRuled', { ruling: 0, votesClaimant: 1, votesRespondent: 0, absent: 2 }),
          jury('DisputeAppealed'),
          jury('PhaseStarted', { round: 1, phase: 1 }),
        ],
      },
      {
        number: 9,
        timestamp: 148,
        events: [
          jury('RoundRuled', { round: 1, ruling: 0, votesClaimant: 0, votesRespondent: 0 }),
          jury('PhaseStarted', { round: 1, phase: 5 }),
          jury('RulingExecuted', { ruling: 0 }),
          jury('JurorSettled', { reward: 450n }),
          jury('JurorSettled', { juror: OTHER, reward: 0n, penalty: 200n, coherent: false }),
          jury('JurorSettled', { juror: THIRD, reward: 0n, penalty: 200n, coherent: false }),
        ],
      },
    ],
    [
      {
        query: ROUNDS,
        expected: {
          rounds: [
            {
              id: '1-0',
              dispute: { id: '1' },
              number: 0,
              startedAt: '100',
              drawnAt: '112',
              seats: 3,
              committed: 2,
              revealed: 1,
              votesClaimant: 1,
              votesRespondent: 0,
              votesRefuse: 0,
              absent: 2,
              ruling: 'REFUSE',
              ruledAt: '136',
              appealedAt: '136',
              appellant: TALENT,
              bond: '500',
              votes: [{ id: `1-0-${JUROR}` }, { id: `1-0-${OTHER}` }, { id: `1-0-${THIRD}` }],
            },
            {
              id: '1-1',
              dispute: { id: '1' },
              number: 1,
              startedAt: '136',
              drawnAt: null,
              seats: 0,
              committed: 0,
              revealed: 0,
              votesClaimant: 0,
              votesRespondent: 0,
              votesRefuse: 0,
              absent: 0,
              ruling: 'REFUSE',
              ruledAt: '148',
              appealedAt: null,
              appellant: null,
              bond: null,
              votes: [],
            },
          ],
        },
      },
      {
        query: VOTES,
        expected: {
          jurorVotes: [
            seat(JUROR, {
              status: 'REVEALED',
              committedAt: '112',
              commitment,
              revealedAt: '124',
              choice: 'CLAIMANT',
              justificationURI: 'ipfs://reasons',
              settledAt: '148',
              coherent: true,
              reward: '450',
            }),
            seat(OTHER, {
              status: 'COMMITTED',
              committedAt: '112',
              commitment,
              settledAt: '148',
              coherent: false,
              penalty: '200',
            }),
            seat(THIRD, { settledAt: '148', coherent: false, penalty: '200' }),
          ],
        },
      },
      {
        query:
          '{ dispute(id: "1") { client { disputes { id } } talent { disputes { id } } rounds { id } votes { juror { id } } } }',
        expected: {
          dispute: {
            client: { disputes: [{ id: '1' }] },
            talent: { disputes: [{ id: '1' }] },
            rounds: [{ id: '1-0' }, { id: '1-1' }],
            votes: [{ juror: { id: JUROR } }, { juror: { id: OTHER } }, { juror: { id: THIRD } }],
          },
        },
      },
      NO_ANOMALY,
    ],
  )
})
