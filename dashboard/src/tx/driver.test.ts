import { expect, test, vi } from 'vitest'
import type { PlanResult } from './actions/planning.ts'
import type { Hex } from './contracts.ts'
import { type Outcome, TransactionDriver, type TxPorts } from './driver.ts'
import type { Phase } from './machine.ts'
import type { Call, Plan } from './plan.ts'

/** The driver against a world that answers when told to. The chain itself is met in the browser tests. */

const account: Hex = '0x01'
const chainId = 31_337
const call = (kind: 'approve' | 'act'): Call => ({
  kind,
  title: kind,
  contract: 'UsdcTest',
  to: '0x02',
  data: '0x03',
})
const plan = (kind: 'approve' | 'act', later: readonly 'act'[]): Plan => ({
  account,
  chainId,
  step: call(kind),
  later: later.map(call),
  facts: [],
})
const found = (kind: 'approve' | 'act', later: readonly 'act'[] = []): PlanResult => ({
  ok: true,
  plan: plan(kind, later),
})
const mined = (block: number): Outcome => ({ kind: 'mined', hash: '0xaa', block })
const never = () => new Promise<never>(() => {})

function world(overrides: Partial<TxPorts> = {}) {
  let connection: { account: Hex | null; chainId: number | null } = { account, chainId }
  let changed = () => {}
  const ports: TxPorts = {
    chainId,
    connection: () => connection,
    onConnectionChange(listener) {
      changed = listener
      return () => {}
    },
    plan: async () => found('act'),
    simulate: async () => 21_000n,
    send: async () => '0xaa',
    sign: never,
    compare: async () => null,
    follow: async () => mined(7),
    indexedTo: async () => 7,
    refresh: async () => {},
    sleep: never,
    ...overrides,
  }
  const driver = new TransactionDriver(ports)
  const reach = (phase: Phase) => vi.waitFor(() => expect(driver.state.phase).toBe(phase), { interval: 1 })
  const connect = (next: typeof connection) => {
    connection = next
    changed()
  }
  driver.start()
  return { driver, reach, connect }
}

test('review, sign, mine, index', async () => {
  const { driver, reach } = world()
  await reach('review')
  driver.confirm()
  await reach('done')
  expect(driver.state.made).toMatchObject([{ hash: '0xaa', block: 7 }])
})

test('after an approval the chain is asked again what is next', async () => {
  const answers = [found('approve', ['act']), found('act')]
  const { driver, reach } = world({ plan: async () => answers.shift() ?? found('act') })
  await reach('review')
  driver.confirm()
  await vi.waitFor(() => expect(driver.state).toMatchObject({ phase: 'review', made: [{ block: 7 }] }))
  driver.confirm()
  await reach('done')
  expect(driver.state.made.map(({ call }) => call.kind)).toEqual(['approve', 'act'])
})

test('a no in the wallet is silent: back to the review', async () => {
  const refusals = [Object.assign(new Error('User rejected the request.'), { code: 4001 })]
  const { driver, reach } = world({
    send: async () => {
      const refusal = refusals.pop()
      if (refusal) throw refusal
      return '0xaa'
    },
  })
  await reach('review')
  driver.confirm()
  await reach('review')
  driver.confirm()
  await reach('done')
})

test('an answer for the account of before is dropped', async () => {
  let answer: (result: PlanResult) => void = () => {}
  const asked: Hex[] = []
  const { driver, reach, connect } = world({
    plan: (who) => {
      asked.push(who)
      return who === account ? new Promise((resolve) => (answer = resolve)) : never()
    },
  })
  await vi.waitFor(() => expect(asked).toEqual([account]))
  connect({ account: '0x09', chainId })
  answer(found('act'))
  await reach('preparing')
  expect(asked).toEqual([account, '0x09'])
  expect(driver.state.phase).toBe('preparing')
})

test('no account and another chain are said, and end when that changes', async () => {
  const { driver, reach, connect } = world()
  await reach('review')
  connect({ account: null, chainId: null })
  await vi.waitFor(() => expect(driver.state).toMatchObject({ reason: { kind: 'no-account' } }))
  connect({ account, chainId: 1 })
  await vi.waitFor(() => expect(driver.state).toMatchObject({ reason: { kind: 'wrong-chain', seen: 1 } }))
  connect({ account, chainId })
  await reach('review')
})

test('another transaction than the reviewed one is an alarm, even if it would be mined', async () => {
  const { driver, reach } = world({ compare: async () => 'The wallet sent another transaction.' })
  await reach('review')
  driver.confirm()
  await reach('failed')
  expect(driver.state).toMatchObject({ failure: { kind: 'alarm' } })
})

test('a revert and a cancellation end it with a sentence', async () => {
  for (const outcome of [
    { kind: 'reverted', explanation: { sentence: 'Invoice 3 is paid.', details: null } },
    { kind: 'cancelled' },
  ] as const) {
    const { driver, reach } = world({ follow: async () => outcome })
    await reach('review')
    driver.confirm()
    await reach('failed')
    expect(driver.state).toMatchObject({ failure: { kind: outcome.kind } })
  }
})

test('it is not done before the index has the block, however long that takes', async () => {
  const heights: (number | null)[] = [null, ...Array<number>(25).fill(6)]
  const slow: boolean[] = []
  const { driver, reach } = world({
    indexedTo: async () => (heights.length > 0 ? (heights.shift() ?? null) : 7),
    sleep: (milliseconds) => (milliseconds > 1000 ? never() : Promise.resolve()),
  })
  driver.subscribe(() => driver.state.phase === 'indexing' && slow.push(driver.state.slow))
  await reach('review')
  driver.confirm()
  await reach('done')
  expect(slow).toEqual([false, true])
  expect(heights).toEqual([])
})
