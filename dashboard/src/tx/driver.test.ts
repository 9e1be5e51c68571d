import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { describe, expect, test, vi } from 'vitest'
import type { PlanResult } from './actions/planning.ts'
import type { SentTransaction } from './compare-sent.ts'
import type { Hex } from './contracts.ts'
import { type IndexLook, type Look, TransactionDriver, type TxPorts } from './driver.ts'
import { initialState, type Phase, type Sent, type TxState } from './machine.ts'
import type { Call, Plan } from './plan.ts'

/** The driver against a world that answers when told to. The chain itself is met in the browser tests. */

const account: Hex = '0x01'
const chainId = 31_337
const spender: Hex = '0x00000000000000000000000000000000000000e5'
const approval = (amount: bigint): Hex =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
const call = (kind: 'approve' | 'act'): Call => ({
  kind,
  title: kind,
  contract: 'UsdcTest',
  to: '0x02',
  data: kind === 'approve' ? approval(5n) : '0x03aabbcc',
})
const plan = (kind: 'approve' | 'act', later: readonly 'act'[] = []): Plan => ({
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
const never = () => new Promise<never>(() => {})
/** Lets everything else happen first; long waits never end. */
const soon = (milliseconds: number) =>
  milliseconds > 10_000 ? never() : new Promise<void>((resolve) => setTimeout(resolve, 0))

const transaction = (hash: Hex, data: Hex, change: Partial<SentTransaction> = {}): SentTransaction => ({
  hash,
  from: account,
  to: '0x02',
  input: data,
  value: 0n,
  nonce: 3,
  chainId,
  ...change,
})
const minedAt = (sent: SentTransaction, block = 7, reverted = false): Look => ({
  kind: 'mined',
  mined: { transaction: sent, block, blockHash: `0x0${block}`, reverted, logs: [] },
})
const indexAt = (number: number, trouble: string | null = null): IndexLook => ({
  head: { number, hash: `0x0${number}` },
  trouble,
})

function world(overrides: Partial<TxPorts> = {}, from: TxState = initialState) {
  let connection: { account: Hex | null; chainId: number | null } = { account, chainId }
  let changed = () => {}
  const asked: Call[] = []
  const ports: TxPorts = {
    chainId,
    pollMilliseconds: 1,
    now: () => 0,
    connection: () => connection,
    walletIsOn: async () => connection,
    onConnectionChange(listener) {
      changed = listener
      return () => {}
    },
    plan: async () => found('act'),
    abilities: async () => ({ together: false, contract: false }),
    simulate: async () => ({ gas: 21_000n, feePerGas: 7n }),
    inFlight: () => null,
    send: async (_plan, sent) => {
      asked.push(sent)
      return '0xaa'
    },
    sendTogether: never,
    sign: never,
    head: async () => 6,
    look: async ({ step }, { hash }) => minedAt(transaction(hash, step.kind === 'sign' ? '0x' : step.data)),
    lookBatch: never,
    reasonOf: async () => ({ sentence: 'Invoice 3 is paid.', details: null }),
    blockOf: async () => ({ number: 7, hash: '0x07' }),
    hashOf: async (block) => `0x0${block}`,
    index: async () => indexAt(7),
    refresh: async () => {},
    sleep: soon,
    ...overrides,
  }
  const driver = new TransactionDriver(ports, from)
  const reach = (phase: Phase) => vi.waitFor(() => expect(driver.state.phase).toBe(phase), { interval: 1 })
  const state = (like: object) => vi.waitFor(() => expect(driver.state).toMatchObject(like), { interval: 1 })
  const connect = (next: typeof connection) => {
    connection = next
    changed()
  }
  driver.start()
  const confirm = async () => {
    await reach('review')
    driver.confirm()
  }
  return { driver, reach, state, connect, confirm, asked }
}

/** Looks one after another; the last one again and again. */
const looks = (...answers: Look[]): TxPorts['look'] => {
  return async () => (answers.length > 1 ? answers.shift() : answers[0]) as Look
}
const act = call('act').data

describe('the straight way', () => {
  test('review, sign, mine, index', async () => {
    const { driver, reach, confirm } = world()
    await confirm()
    await reach('done')
    expect(driver.state.made).toMatchObject([{ hash: '0xaa', block: 7, blockHash: '0x07', account }])
  })

  test('after an approval the chain is asked again what is next', async () => {
    const made: Phase[] = []
    const { driver, reach, state, confirm } = world({
      plan: async () => (made.length === 0 ? found('approve', ['act']) : found('act')),
    })
    driver.subscribe(() => driver.state.phase === 'mined' && made.push('mined'))
    await confirm()
    await state({ phase: 'review', made: [{ block: 7 }] })
    driver.confirm()
    await reach('done')
    expect(driver.state.made.map((one) => one.call.kind)).toEqual(['approve', 'act'])
  })

  test('several calls go as one where the wallet can, and are looked for inside what it sent', async () => {
    const input = `0xffff${approval(5n).slice(2)}${act.slice(2)}` as const
    const together = (given: Hex) => ({
      plan: async () => found('approve', ['act']),
      abilities: async () => ({ together: true, contract: false }),
      sendTogether: async () => 'batch 1',
      lookBatch: async () => ({ kind: 'sent', hashes: ['0xbb'] }) as const,
      look: looks(minedAt(transaction('0xbb', given, { from: '0x77', to: account }))),
    })
    const { driver, reach, confirm } = world(together(input))
    await confirm()
    await reach('done')
    expect(driver.state.made.map((one) => [one.call.kind, one.hash])).toEqual([
      ['approve', '0xbb'],
      ['act', '0xbb'],
    ])
    const hostile = world(together(`0xffff${approval(6n).slice(2)}${act.slice(2)}`))
    await hostile.confirm()
    await hostile.state({ phase: 'failed', failure: { kind: 'alarm' } })
  })
})

describe('before signing', () => {
  test('what the chain says by then is reviewed again when it differs, in its facts or its bytes', async () => {
    const facts = [['You hold now', '5 USDC']] as const
    const answers = [found('act'), { ok: true, plan: { ...plan('act'), facts } } as const]
    const { driver, state, reach, confirm, asked } = world({
      plan: async () => (answers.length > 1 ? answers.shift() : answers[0]) as PlanResult,
    })
    await confirm()
    await state({ phase: 'review', changed: true, plan: { facts } })
    expect(asked).toEqual([])
    driver.confirm()
    await reach('done')
  })

  test('a call that has come to fail meanwhile is not signed', async () => {
    let tries = 0
    const { state, confirm, asked } = world({
      simulate: async () => {
        if (++tries > 1) throw new Error('Invoice 3 is paid.')
        return { gas: 1n, feePerGas: null }
      },
    })
    await confirm()
    await state({ phase: 'failed', failure: { kind: 'simulation', sentence: 'Invoice 3 is paid.' } })
    expect(asked).toEqual([])
  })

  test('the same on its way already is not signed again', async () => {
    const { state } = world({ inFlight: () => '0xid' })
    await state({ phase: 'blocked', reason: { kind: 'in-flight', id: '0xid' } })
  })

  test('a no in the wallet is silent: back to the review', async () => {
    const refusals = [Object.assign(new Error('User rejected the request.'), { code: 4001 })]
    const { driver, reach, confirm } = world({
      send: async () => {
        const refusal = refusals.pop()
        if (refusal) throw refusal
        return '0xaa'
      },
    })
    await confirm()
    await vi.waitFor(() => expect(refusals).toEqual([]))
    await reach('review')
    driver.confirm()
    await reach('done')
  })

  test('an answer for the account of before is dropped', async () => {
    let answer: (result: PlanResult) => void = () => {}
    const planned: Hex[] = []
    const { driver, reach, connect } = world({
      plan: (who) => {
        planned.push(who)
        return who === account ? new Promise((resolve) => (answer = resolve)) : never()
      },
    })
    await vi.waitFor(() => expect(planned).toEqual([account]))
    connect({ account: '0x09', chainId })
    answer(found('act'))
    await reach('preparing')
    expect(planned).toEqual([account, '0x09'])
    expect(driver.state.phase).toBe('preparing')
  })

  test('no account and another chain are said, and end when that changes', async () => {
    const { reach, state, connect } = world()
    await reach('review')
    connect({ account: null, chainId: null })
    await state({ reason: { kind: 'no-account' } })
    connect({ account, chainId: 1 })
    await state({ reason: { kind: 'wrong-chain', seen: 1 } })
    connect({ account, chainId })
    await reach('review')
  })

  test('the wallet itself is asked for its chain and account before it is asked to sign', async () => {
    const elsewhere = world({ walletIsOn: async () => ({ account, chainId: 1 }) })
    await elsewhere.confirm()
    await elsewhere.state({ phase: 'blocked', reason: { kind: 'wrong-chain', seen: 1 } })
    const other = world({ walletIsOn: async () => ({ account: '0x09', chainId }) })
    await other.confirm()
    await other.state({ phase: 'failed', failure: { kind: 'other' } })
    expect([...elsewhere.asked, ...other.asked]).toEqual([])
  })

  test('what one account began is not gone on with by another', async () => {
    const made = [{ account, call: call('approve'), hash: '0xcc', block: 5, blockHash: '0x05' }] as const
    const { state, connect } = world({}, { phase: 'preparing', made, signatures: {} })
    connect({ account: '0x09', chainId })
    await state({ phase: 'blocked', reason: { kind: 'wrong-account', needed: [account] }, made })
  })
})

describe('what the wallet sent is held against what was reviewed', () => {
  test.each([
    ['other bytes', { input: '0x09' as const }],
    ['another contract', { to: '0x66' }],
    ['another chain', { chainId: 1 }],
    ['another account', { from: '0x66' }],
    ['coins along', { value: 1n }],
  ])('%s: an alarm, waiting or mined', async (_name, change) => {
    const other = transaction('0xaa', act, change)
    for (const look of [{ kind: 'waiting', transaction: other } as const, minedAt(other)]) {
      const { state, confirm } = world({ look: looks(look) })
      await confirm()
      await state({ phase: 'failed', failure: { kind: 'alarm', details: '0xaa' } })
    }
  })

  test('a raised allowance is named, with what takes it back', async () => {
    const { driver, state, confirm } = world({
      plan: async () => found('approve'),
      look: looks(minedAt(transaction('0xaa', approval(maxUint256)))),
    })
    await confirm()
    await state({ failure: { kind: 'alarm', undo: { from: account, to: '0x02', data: approval(0n) } } })
    expect(JSON.stringify(driver.state)).toContain('an unlimited number of')
  })

  test('a hash that this chain never learns of is an alarm that says where to look', async () => {
    for (const [seen, words] of [
      [1, 'answers for chain 1'],
      [chainId, 'does not know it'],
    ] as const) {
      let signed = false
      const { state, driver, confirm } = world({
        send: async () => {
          signed = true
          return '0xaa'
        },
        walletIsOn: async () => ({ account, chainId: signed ? seen : chainId }),
        look: looks({ kind: 'unknown' }),
      })
      await confirm()
      await state({ phase: 'failed', failure: { kind: 'alarm' } })
      expect(JSON.stringify(driver.state)).toContain(words)
    }
  })
})

describe('on the way', () => {
  const waiting = { kind: 'waiting', transaction: transaction('0xaa', act) } as const

  test('repriced is the same intent, and followed', async () => {
    const again = transaction('0xbb', act)
    const { driver, reach, confirm } = world({
      look: looks(waiting, { kind: 'replaced', by: again }, minedAt(again)),
    })
    await confirm()
    await reach('done')
    expect(driver.state.made).toMatchObject([{ hash: '0xbb' }])
  })

  test.each([
    ['nothing sent to oneself', { to: account, input: '0x' as const }, 'cancelled'],
    ['another thing altogether', { to: '0x66', input: '0x77' as const }, 'replaced'],
    ['another call of the same contract', { input: '0x09' as const }, 'alarm'],
  ])('its place taken by %s: %s', async (_name, change, kind) => {
    const { state, confirm } = world({
      look: looks(waiting, { kind: 'replaced', by: transaction('0xbb', act, change) }),
    })
    await confirm()
    await state({ phase: 'failed', failure: { kind } })
  })

  test('dropped is said after a while, and may be tried again', async () => {
    let dropped = true
    const { driver, state, reach, confirm } = world({
      look: async () => {
        if (!dropped) return minedAt(transaction('0xaa', act))
        return driver.state.phase === 'pending' && driver.state.sent.nonce === null
          ? waiting
          : { kind: 'unknown' }
      },
    })
    await confirm()
    await state({ phase: 'pending', unseen: true })
    await state({ phase: 'failed', failure: { kind: 'dropped' } })
    dropped = false
    driver.retry()
    await confirm()
    await reach('done')
  })

  test('a contract account waits for its other signers, however long that takes', async () => {
    let signed = false
    const byRelayer = transaction('0xee', `0xffff${act.slice(2)}`, { from: '0x77', to: account })
    const { driver, state, reach, confirm } = world({
      abilities: async () => ({ together: false, contract: true }),
      look: async () => (signed ? minedAt(byRelayer) : { kind: 'unknown' }),
    })
    await confirm()
    await state({ phase: 'pending', awaitsSigners: true })
    signed = true
    await reach('done')
    expect(driver.state.made).toMatchObject([{ hash: '0xee' }])
  })

  test('stuck is a note after 90 s, and no end', async () => {
    const waits: number[] = []
    const { state, confirm } = world({
      look: looks(waiting),
      now: () => 5,
      sleep: async (milliseconds) => {
        waits.push(milliseconds)
        if (milliseconds < 10_000) await soon(0)
      },
    })
    await confirm()
    await state({ phase: 'pending', stuck: true })
    expect(waits).toContain(90_000)
  })

  test('a silent node is no end', async () => {
    let silent = 3
    const { reach, confirm } = world({
      look: async () => {
        if (silent-- > 0) throw new Error('fetch failed')
        return minedAt(transaction('0xaa', act))
      },
    })
    await confirm()
    await reach('done')
  })

  test('a revert ends it with its reason', async () => {
    const { state, confirm } = world({ look: looks(minedAt(transaction('0xaa', act), 7, true)) })
    await confirm()
    await state({ phase: 'failed', failure: { kind: 'reverted', sentence: 'Invoice 3 is paid.' } })
  })

  test('after a reload it goes on from its record', async () => {
    const sent: Sent = { hash: '0xaa', batch: null, nonce: 3, at: 0, fromBlock: 6 }
    const pending: TxState = {
      phase: 'pending',
      made: [],
      signatures: {},
      plan: plan('act'),
      sent,
      stuck: false,
      replaced: false,
      unseen: false,
      awaitsSigners: false,
      reorged: false,
    }
    const { reach, asked } = world({}, pending)
    await reach('done')
    expect(asked).toEqual([])
  })
})

describe('the index', () => {
  test('it is not done before the index has the block, however long that takes', async () => {
    const heights = Array<number>(25).fill(6)
    const notes: string[] = []
    const { driver, reach, confirm } = world({ index: async () => indexAt(heights.shift() ?? 7) })
    driver.subscribe(() => driver.state.phase === 'indexing' && notes.push(driver.state.note?.kind ?? 'none'))
    await confirm()
    await reach('done')
    expect(notes).toEqual(['none', 'slow'])
  })

  test('the number alone is not enough: the index must be on the same branch', async () => {
    const other: IndexLook = { head: { number: 9, hash: '0xother' }, trouble: null }
    const answers = [other, other]
    const { driver, reach, confirm } = world({ index: async () => answers.shift() ?? indexAt(9) })
    await confirm()
    await reach('done')
    expect(answers).toEqual([])
    expect(driver.state.phase).toBe('done')
  })

  test('a halt is said with what the API says of it, and silence as silence', async () => {
    for (const [trouble, message] of [
      ['The subgraph stopped.', 'The subgraph stopped.'],
      ['', null],
    ] as const) {
      const { state, confirm } = world({ index: async () => indexAt(6, trouble) })
      await confirm()
      await state({ phase: 'indexing', note: { kind: 'halted', message }, made: [{ block: 7 }] })
    }
  })

  test('a reorganisation before or after it is indexed is noticed, and followed to the new block', async () => {
    for (const indexed of [6, 9]) {
      let branch = 7
      const { driver, state, reach, confirm } = world({
        look: async () => minedAt(transaction('0xaa', act), branch),
        blockOf: async () => ({ number: branch, hash: `0x0${branch}` }),
        index: async () => indexAt(branch === 7 ? indexed : 9),
      })
      let reorged = false
      driver.subscribe(() => {
        if (driver.state.phase === 'pending' && driver.state.reorged) reorged = true
      })
      await confirm()
      await reach(indexed === 6 ? 'indexing' : 'done')
      branch = 8
      await state({ phase: 'done', made: [{ block: 8, blockHash: '0x08' }] })
      expect(reorged).toBe(true)
    }
  })
})
