import { encodeAbiParameters, encodeEventTopics, encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { differenceInside, type SentLog, undoOf } from './compare-sent.ts'
import type { Hex } from './contracts.ts'
import type { Call } from './plan.ts'

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const [account, token, spender, stranger] = [at('a'), at('1'), at('2'), at('9')]
const approve = (who: Hex, amount: bigint): Hex =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [who, amount] })
const call = (kind: Call['kind'], to: Hex, data: Hex): Call => ({
  kind,
  title: kind,
  contract: 'UsdcTest',
  to,
  data,
})
const calls = [call('approve', token, approve(spender, 5n)), call('act', spender, '0xabcdef0123')]
const carried = (...inside: Hex[]): Hex => `0xffff${inside.map((data) => data.slice(2)).join('00')}`
const both = carried(approve(spender, 5n), '0xabcdef0123')
const approvalLog = (owner: Hex, who: Hex, amount: bigint, address: Hex = token): SentLog => ({
  address,
  topics: encodeEventTopics({
    abi: erc20Abi,
    eventName: 'Approval',
    args: { owner, spender: who },
  }) as Hex[],
  data: encodeAbiParameters([{ type: 'uint256' }], [amount]),
})
const inside = (input: Hex, ...logs: SentLog[]) => differenceInside({ account, calls }, input, logs)

describe('what a batch or a contract wallet did is looked into', () => {
  test('the reviewed calls, with the reviewed allowance and what is left of it', () => {
    expect(inside(both)).toBeNull()
    expect(inside(both, approvalLog(account, spender, 5n), approvalLog(account, spender, 0n))).toBeNull()
    expect(inside(both, approvalLog(stranger, stranger, maxUint256))).toBeNull()
  })

  test('a call that is missing is named', () => {
    expect(inside(carried(approve(spender, 5n)))).toContain('the call “act” is not among what it did')
  })

  test.each([
    ['a higher amount', approvalLog(account, spender, 6n)],
    ['another spender', approvalLog(account, stranger, 1n)],
    ['another token', approvalLog(account, spender, 5n, stranger)],
  ])('an allowance that nobody reviewed is named: %s', (_name, log) => {
    expect(inside(both, log)).toContain('which you did not review')
  })
})

test('an allowance is taken back by the same owner, of the same token and spender', () => {
  const sent = { from: account, to: token, input: approve(stranger, maxUint256) }
  expect(undoOf(sent)).toEqual({ from: account, to: token, data: approve(stranger, 0n) })
  expect(undoOf({ ...sent, input: '0xabcdef01' })).toBeNull()
  expect(undoOf({ ...sent, input: approve(stranger, 0n) })).toBeNull()
})
