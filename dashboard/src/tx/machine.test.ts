import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Failure, initialState, type Sent, type TxEvent, type TxState, transition } from './machine.ts'
import type { Call, Plan } from './plan.ts'

const call = (kind: Call['kind'], title: string): Call => ({
  kind,
  title,
  contract: 'UsdcTest',
  to: '0x02',
  data: '0x03',
})
const plan = (later: readonly string[] = []): Plan => ({
  account: '0x01',
  chainId: 31_337,
  step: call(later.length > 0 ? 'approve' : 'act', 'Call'),
  later: later.map((title) => call('act', title)),
  facts: [],
})
const cost = { gas: 21_000n, feePerGas: 7n }
const sent: Sent = { hash: '0xaa', batch: null, nonce: null, at: 0, fromBlock: 6 }
const mined = (block: number): TxEvent => ({
  type: 'MINED',
  hash: '0xaa',
  nonce: 3,
  block,
  blockHash: `0x0${block}`,
})
const failure: Failure = { kind: 'other', sentence: 'It did not work.', details: null }
const run = (events: readonly TxEvent[], from: TxState = initialState) => events.reduce(transition, from)
const phases = (events: readonly TxEvent[]) => {
  let state = initialState
  return events.map((event) => {
    state = transition(state, event)
    return state.phase
  })
}

const oneCall = (later: readonly string[], block: number): TxEvent[] => [
  { type: 'PREPARED', plan: plan(later) },
  { type: 'SIMULATED', cost },
  { type: 'CONFIRMED' },
  { type: 'UNCHANGED', cost },
  { type: 'SIGNED', sent },
  mined(block),
  { type: 'ADVANCED' },
]

describe('the straight way', () => {
  test('one call', () => {
    expect(phases([...oneCall([], 7), { type: 'INDEXED' }])).toEqual([
      'simulating',
      'review',
      'checking',
      'signing',
      'pending',
      'mined',
      'indexing',
      'done',
    ])
  })

  test('an approval first: everything is read again before the second call', () => {
    const state = run([...oneCall(['Pay'], 7)])
    expect(state).toMatchObject({ phase: 'preparing', made: [{ block: 7 }] })
    const done = run([...oneCall([], 9), { type: 'INDEXED' }], state)
    expect(done).toMatchObject({ phase: 'done', made: [{ block: 7 }, { block: 9 }] })
  })
})

describe('off the way', () => {
  test('a rejection leads back to the review, with the same plan', () => {
    const review = run(oneCall([], 7).slice(0, 2))
    expect(run([{ type: 'CONFIRMED' }, { type: 'UNCHANGED', cost }, { type: 'REJECTED' }], review)).toEqual(
      review,
    )
  })

  test('a changed account or chain before signing starts again', () => {
    for (const count of [0, 1, 2, 3]) {
      expect(run([...oneCall([], 7).slice(0, count), { type: 'CONNECTION_CHANGED' }])).toEqual(initialState)
    }
  })

  test('a changed account after signing changes nothing', () => {
    const pending = run(oneCall([], 7).slice(0, 5))
    expect(transition(pending, { type: 'CONNECTION_CHANGED' })).toBe(pending)
  })

  test('a replaced transaction is followed under its new hash', () => {
    const pending = run([...oneCall([], 7).slice(0, 5), { type: 'REPLACED', hash: '0xbb' }])
    expect(pending).toMatchObject({ phase: 'pending', sent: { hash: '0xbb' }, replaced: true })
  })

  test('stuck and slow are notes, not ends', () => {
    const stuck = run([...oneCall([], 7).slice(0, 5), { type: 'STUCK' }])
    expect(stuck).toMatchObject({ phase: 'pending', stuck: true })
    const slow = run([mined(7), { type: 'ADVANCED' }, { type: 'INDEX_NOTED', note: { kind: 'slow' } }], stuck)
    expect(slow).toMatchObject({ phase: 'indexing', note: { kind: 'slow' } })
    expect(transition(slow, { type: 'INDEXED' }).phase).toBe('done')
  })

  test('what has changed since the review goes back to it, and says so', () => {
    const other = { ...plan(), facts: [['You hold now', '1 USDC']] as const }
    const review = run([...oneCall([], 7).slice(0, 3), { type: 'CHANGED', plan: other, cost }])
    expect(review).toMatchObject({ phase: 'review', changed: true, plan: other })
    expect(run([{ type: 'CONFIRMED' }, { type: 'UNCHANGED', cost }], review)).toMatchObject({
      phase: 'signing',
      plan: other,
    })
  })

  test('a reorganisation takes back what was mined and indexed, and it is followed again', () => {
    for (const events of [oneCall([], 7), [...oneCall([], 7), { type: 'INDEXED' } as const]]) {
      const taken = run([...events, { type: 'REORGED' }])
      expect(taken).toMatchObject({
        phase: 'pending',
        reorged: true,
        made: [],
        sent: { hash: '0xaa', nonce: 3 },
      })
      expect(run([mined(8), { type: 'ADVANCED' }], taken)).toMatchObject({
        phase: 'indexing',
        made: [{ block: 8, blockHash: '0x08' }],
      })
    }
  })

  test('several calls sent as one are made as one', () => {
    const together = { ...plan(['Pay']), together: true as const }
    const state = run([{ type: 'PREPARED', plan: together }, ...oneCall([], 7).slice(1)])
    expect(state).toMatchObject({ phase: 'indexing', made: [{ block: 7 }, { block: 7 }] })
    expect(transition(state, { type: 'REORGED' }).made).toEqual([])
  })

  test('a revert fails; trying again keeps what is already made', () => {
    const approved = run(oneCall(['Pay'], 7))
    const failed = run([...oneCall([], 9).slice(0, 5), { type: 'FAILED', failure }], approved)
    expect(failed).toMatchObject({ phase: 'failed', made: [{ block: 7 }] })
    expect(transition(failed, { type: 'RETRIED' })).toEqual(approved)
  })

  test('wrong chain, no account, another account: blocked until something changes', () => {
    const blocked = run([{ type: 'BLOCKED', reason: { kind: 'no-account' } }])
    expect(blocked.phase).toBe('blocked')
    expect(transition(blocked, { type: 'CONNECTION_CHANGED' })).toEqual(initialState)
  })
})

const events: fc.Arbitrary<TxEvent> = fc.oneof(
  fc.constantFrom<TxEvent>(
    { type: 'PREPARED', plan: plan() },
    { type: 'PREPARED', plan: plan(['Pay']) },
    { type: 'BLOCKED', reason: { kind: 'no-account' } },
    { type: 'SIMULATED', cost },
    { type: 'CONFIRMED' },
    { type: 'REJECTED' },
    { type: 'UNCHANGED', cost },
    { type: 'CHANGED', plan: plan(), cost },
    { type: 'SIGNED', sent },
    { type: 'SEEN', nonce: 3 },
    { type: 'UNSEEN', awaitsSigners: false },
    { type: 'STUCK' },
    { type: 'REPLACED', hash: '0xbb' },
    mined(7),
    { type: 'MINED', hash: '0xbb', nonce: 4, block: 8, blockHash: '0x08' },
    { type: 'ADVANCED' },
    { type: 'INDEX_NOTED', note: { kind: 'halted', message: null } },
    { type: 'REORGED' },
    { type: 'INDEXED' },
    { type: 'FAILED', failure },
    { type: 'CONNECTION_CHANGED' },
    { type: 'RETRIED' },
  ),
)

describe('laws, over any order of events', () => {
  test('nothing is signed that was not simulated and reviewed; nothing is done that was not mined', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), (sequence) => {
        let state = initialState
        for (const event of sequence) {
          const before = state
          state = transition(before, event)
          if (state.phase === 'signing' && before.phase !== 'signing') expect(before.phase).toBe('checking')
          if (state.phase === 'checking' && before.phase !== 'checking') expect(before.phase).toBe('review')
          // What is signed is what was reviewed, to the last byte.
          if (state.phase === 'signing' && before.phase === 'checking') expect(state.plan).toBe(before.plan)
          if (state.phase === 'checking' && before.phase === 'review') expect(state.plan).toBe(before.plan)
          if (state.phase === 'review' && before.phase !== 'review') {
            expect(['simulating', 'checking', 'signing']).toContain(before.phase)
          }
          if (state.phase === 'done') expect(state.made.length).toBeGreaterThan(0)
          if (event.type !== 'REORGED') expect(state.made.length).toBeGreaterThanOrEqual(before.made.length)
        }
      }),
    )
  })

  test('done is done, unless the chain takes it back', () => {
    const done = run([...oneCall([], 7), { type: 'INDEXED' }])
    fc.assert(
      fc.property(events, (event) => {
        if (event.type !== 'REORGED') expect(transition(done, event)).toBe(done)
      }),
    )
  })
})
