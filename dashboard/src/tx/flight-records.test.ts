import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  inFlightAs,
  intentId,
  keepRecord,
  readRecord,
  readRecords,
  recordOf,
  stateOf,
} from './flight-records.ts'
import { getFlights } from './flights.ts'
import { initialState, type Sent, type TxState, transition } from './machine.ts'
import type { Plan } from './plan.ts'

/** A browser's storage, as far as it is used. */
class Storage {
  [name: string]: unknown
  getItem(key: string) {
    return Object.hasOwn(this, key) ? String(this[key]) : null
  }
  setItem(key: string, text: string) {
    this[key] = text
  }
  removeItem(key: string) {
    delete this[key]
  }
}

beforeEach(() => vi.stubGlobal('localStorage', new Storage()))
afterEach(() => vi.unstubAllGlobals())

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = `0x${'e'.repeat(64)}` as const
const plan: Plan = {
  account: at('a'),
  chainId: 31_337,
  step: { kind: 'act', title: 'Pay invoice 12', contract: 'UsdcTest', to: at('1'), data: '0x01' },
  later: [],
  facts: [['Your choice', 'Claimant']],
  keepsake: { warning: 'Keep it', button: 'Save', fileName: 'vote.json', text: 'salt 0x5ec2e7' },
}
const sent: Sent = { hash, batch: null, nonce: 3, at: 5, fromBlock: 6 }
const about = {
  title: 'Pay invoice 12',
  intent: { kind: 'pay-invoice', invoiceId: '12' },
  entered: { note: 'x' },
} as const
const after = (...events: Parameters<typeof transition>[1][]): TxState =>
  events.reduce(transition, initialState)
const pending = after(
  { type: 'PREPARED', plan },
  { type: 'SIMULATED', cost: null },
  { type: 'CONFIRMED' },
  { type: 'UNCHANGED', cost: null },
  { type: 'SIGNED', sent },
)
const mined = transition(pending, { type: 'MINED', hash, nonce: 3, block: 7, blockHash: hash })
const indexing = transition(mined, { type: 'ADVANCED' })

/** Keeps a state's record and reads it back. */
function kept(state: TxState) {
  const id = keepRecord(null, recordOf(about, state, plan))
  return readRecords().get(id ?? '')
}

describe('what is kept to go on after a reload', () => {
  test('nothing before something is sent, and nothing after the end', () => {
    expect(recordOf(about, initialState, null)).toBeNull()
    expect(recordOf(about, after({ type: 'PREPARED', plan }), plan)).toBeNull()
    expect(recordOf(about, transition(indexing, { type: 'INDEXED' }), plan)).toBeNull()
  })

  test('on the way: intent, what was entered, the call and its hash; it goes on as pending', () => {
    for (const state of [pending, mined, indexing]) {
      const record = kept(state)
      expect(record).toMatchObject({ ...about, sent: { hash, nonce: 3 }, made: [] })
      expect(record && stateOf(record)).toMatchObject({ phase: 'pending', sent: { hash }, made: [] })
    }
  })

  test('no secret of the plan is among it', () => {
    kept(pending)
    expect(JSON.stringify(localStorage)).not.toMatch(/5ec2e7|Claimant/)
  })

  test('between two steps: what is made, without a hash', () => {
    const first = { ...plan, later: [plan.step] }
    const approved = { ...mined, plan: first, phase: 'mined' } as TxState
    const record = recordOf(about, transition(approved, { type: 'ADVANCED' }), first)
    expect(record).toMatchObject({ sent: null, made: [{ block: 7 }] })
    expect(record && stateOf(record)).toMatchObject({ phase: 'preparing', made: [{ block: 7 }] })
  })

  test('what another version wrote, or nobody of us, is left alone', () => {
    for (const text of ['', '{', 'null', '[]', '{"version":2}', '{"version":1,"title":"x"}'])
      expect(readRecord(text)).toBeNull()
  })
})

describe('the same intent', () => {
  test('is that of the same bytes, contract, account and chain', () => {
    const same = intentId({ ...plan, facts: [], step: { ...plan.step, title: 'Other words' } })
    expect(same).toBe(intentId(plan))
    const others: Plan[] = [
      { ...plan, chainId: 1 },
      { ...plan, account: at('b') },
      { ...plan, step: { ...plan.step, to: at('2') } as Plan['step'] },
      { ...plan, step: { ...plan.step, data: '0x02' } as Plan['step'] },
      { ...plan, later: [plan.step], together: true },
    ]
    expect(new Set([plan, ...others].map(intentId)).size).toBe(6)
  })

  test('on its way is found by everyone but itself, and told in the notice', () => {
    const id = keepRecord(null, recordOf(about, pending, plan))
    expect(inFlightAs(plan, null)).toBe(id)
    expect(inFlightAs(plan, id)).toBeNull()
    expect(inFlightAs({ ...plan, account: at('b') }, null)).toBeNull()
    expect(getFlights()).toEqual([{ id, title: about.title, sent: true }])
    keepRecord(id, null)
    expect(inFlightAs(plan, null)).toBeNull()
    expect(getFlights()).toEqual([])
  })
})
