import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { encodeFunctionData } from 'viem'
import { expect, test } from 'vitest'
import { decodeLine, sendLine, shellQuoted, signatureOf, signLine, tryLine } from './command-line.ts'
import { abis } from './contracts.ts'
import type { Signature } from './plan.ts'

const at = (digit: string) => `0x${digit.repeat(40)}` as const
const data = encodeFunctionData({ abi: abis.InvoiceEscrow, functionName: 'payInvoice', args: [12n, 5n, 1n] })
const call = { contract: 'InvoiceEscrow', to: at('2'), data } as const
const hostile = "http://node.example/?key='; rm -rf ~ #"
const around = { rpcUrl: hostile, local: false, chainId: 1 }

/** The words that a real shell makes of a line. */
const wordsOf = (line: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8', env: {} })
    .split('\0')
    .slice(0, -1)

test('a quoted text is one word to a shell, and the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\0'))
      expect(wordsOf(shellQuoted(text))).toEqual([text])
    }),
    { numRuns: 10 },
  )
})

test('the lines carry the very bytes, the account and the node, whatever the node’s address holds', () => {
  expect(wordsOf(tryLine(around, at('a'), call))).toEqual([
    ...['cast', 'call', '--rpc-url', hostile, '--from', at('a'), at('2'), '--data', data],
  ])
  expect(wordsOf(sendLine(around, at('a'), call))).toEqual([
    ...[
      'cast',
      'send',
      '--rpc-url',
      hostile,
      '--chain',
      '1',
      '--from',
      at('a'),
      '--interactive',
      at('2'),
      data,
    ],
  ])
  expect(wordsOf(decodeLine(call))).toEqual([
    ...['cast', 'calldata-decode', 'payInvoice(uint256,uint256,uint256)', data],
  ])
})

test('no line holds a key or asks for one in itself; the local chain signs for its own accounts', () => {
  const lines = [tryLine(around, at('a'), call), sendLine(around, at('a'), call), decodeLine(call)]
  for (const line of lines) expect(line).not.toMatch(/--private-key|--mnemonic/)
  expect(sendLine({ ...around, local: true }, at('a'), call)).toContain(' --unlocked ')
  expect(sendLine({ ...around, rpcUrl: null }, at('a'), call)).toContain('--rpc-url "$ETH_RPC_URL"')
})

test('of functions with one name the signature is that of the bytes', () => {
  const propose = abis.BraintrustGovernor.filter(
    (item) => item.type === 'function' && item.name === 'castVote',
  )
  expect(propose.length).toBeGreaterThan(0)
  const vote = encodeFunctionData({ abi: abis.BraintrustGovernor, functionName: 'castVote', args: [4n, 1] })
  expect(signatureOf({ contract: 'BraintrustGovernor', data: vote })).toBe('castVote(uint256,uint8)')
})

test('typed data goes to a terminal whole, with every digit', () => {
  const signature: Signature = {
    kind: 'sign',
    title: 'Permit',
    contract: 'UsdcTest',
    to: at('1'),
    name: 'permit',
    typedData: {
      domain: { name: "O'Brien", chainId: 1, verifyingContract: at('1') },
      types: { Permit: [{ name: 'value', type: 'uint256' }] },
      primaryType: 'Permit',
      message: { value: 2n ** 255n },
    },
  }
  const words = wordsOf(signLine(signature))
  expect(JSON.parse(words.at(-1) ?? '')).toMatchObject({
    domain: { name: "O'Brien" },
    message: { value: `${2n ** 255n}` },
  })
})
