import { encodeFunctionData, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { parseRuntimeConfig } from '../config/runtime-config.ts'
import { jsonDataUri } from './chain-text.ts'
import { differenceOf } from './compare-sent.ts'
import { abis } from './contracts.ts'
import { describeCall } from './describe-call.ts'

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const config = parseRuntimeConfig({
  chainId: 31_337,
  addresses: { UsdcTest: at('1'), InvoiceEscrow: at('2'), BraintrustGovernor: at('3'), JobBoard: at('4') },
})

describe('words come from the bytes', () => {
  test('an approval names spender and exact amount', () => {
    const data = encodeFunctionData({
      abi: abis.UsdcTest,
      functionName: 'approve',
      args: [at('2'), 1_150_000_000n],
    })
    const { sentence, facts } = describeCall(config, at('1'), data)
    expect(sentence).toBe('Allow InvoiceEscrow to take exactly 1,150 USDC from you.')
    expect(facts).toContainEqual(['Spender', `InvoiceEscrow (${at('2')})`])
  })

  test('a payment names the split', () => {
    const data = encodeFunctionData({
      abi: abis.InvoiceEscrow,
      functionName: 'payInvoice',
      args: [12n, 1_000_000_000n, 150_000_000n],
    })
    const { sentence, facts } = describeCall(config, at('2'), data)
    expect(sentence).toBe(
      'Pay invoice 12: 1,000 USDC to the talent and at most 150 USDC fee to the treasury.',
    )
    expect(facts).toContainEqual(['Together, at most', '1,150 USDC'])
  })

  test('a vote, a dispute, a job', () => {
    const vote = encodeFunctionData({ abi: abis.BraintrustGovernor, functionName: 'castVote', args: [4n, 1] })
    expect(describeCall(config, at('3'), vote).sentence).toBe(
      'Vote “For” on proposal 4. A vote cannot be changed.',
    )
    const dispute = encodeFunctionData({
      abi: abis.InvoiceEscrow,
      functionName: 'disputeInvoice',
      args: [9n, 2550, jsonDataUri({ statement: 'Half is missing' })],
    })
    expect(describeCall(config, at('2'), dispute)).toEqual({
      sentence: 'Open a dispute about invoice 9: the talent should get 25.5 % of its amount.',
      facts: [
        ['Talent’s share you claim', '25.5 %'],
        ['Statement, public for ever', '{"statement":"Half is missing"}'],
      ],
    })
    const job = encodeFunctionData({
      abi: abis.JobBoard,
      functionName: 'postJob',
      args: [1, zeroAddress, 5_000_000n, 2, jsonDataUri({ title: 'Paint' })],
    })
    expect(describeCall(config, at('4'), job).sentence).toBe(
      'Post a job with a budget of 5 USDC for 2 people.',
    )
  })

  test('a call without words is refused, and so is a stranger’s contract', () => {
    const data = encodeFunctionData({ abi: abis.UsdcTest, functionName: 'transfer', args: [at('9'), 1n] })
    expect(() => describeCall(config, at('1'), data)).toThrow('no words for UsdcTest.transfer')
    expect(() => describeCall(config, at('9'), data)).toThrow('none of this deployment’s contracts')
  })
})

describe('what was sent is compared with what was reviewed', () => {
  const reviewed = {
    account: at('a'),
    chainId: 31_337,
    call: { kind: 'act', title: 'Call', contract: 'UsdcTest', to: at('1'), data: '0xAB' } as const,
  }
  const sent = { from: at('A'), to: at('1'), input: '0xab', value: 0n, chainId: 31_337 } as const

  test('the same, whatever its capitals', () => expect(differenceOf(reviewed, sent)).toBeNull())

  test.each([
    ['another contract', { to: at('9') }, 'it calls'],
    ['no contract', { to: null }, 'no contract'],
    ['other bytes', { input: '0xac' }, 'its call data is another'],
    ['money along', { value: 1n }, 'it sends 1 wei along'],
    ['another account', { from: at('b') }, 'it is from'],
    ['another chain', { chainId: 1 }, 'it is for chain 1'],
  ] as const)('%s raises the alarm', (_name, change, words) => {
    expect(differenceOf(reviewed, { ...sent, ...change })).toContain(words)
  })
})
