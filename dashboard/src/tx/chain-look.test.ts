import { createPublicClient, custom, type PublicClient } from 'viem'
import { expect, test } from 'vitest'
import { lookFor } from './chain-look.ts'
import type { Hex } from './contracts.ts'
import type { Plan } from './plan.ts'

/** A chain of one account's transactions, one a block from block 1 on, told as a node tells it. */

const account: Hex = '0x00000000000000000000000000000000000000aa'
const contract: Hex = '0x00000000000000000000000000000000000000bb'
const asked: Hex = `0x${'1'.repeat(64)}`
const plan: Plan = {
  account,
  chainId: 31_337,
  step: { kind: 'act', title: 'Post', contract: 'JobBoard', to: contract, data: '0x03aabbcc' },
  later: [],
  facts: [],
}

interface Told {
  readonly hash: Hex
  readonly to: Hex
  readonly input: Hex
}
const hex = (value: number): Hex => `0x${value.toString(16)}`
const sent = (name: string, to: Hex, input: Hex): Told => ({ hash: `0x${name.repeat(64)}`, to, input })

function tell(told: Told, nonce: number) {
  const gas = { gas: '0x1', gasPrice: '0x1', value: '0x0', type: '0x0', chainId: hex(31_337) }
  return {
    ...gas,
    ...told,
    from: account,
    nonce: hex(nonce),
    blockNumber: hex(nonce + 1),
    r: '0x1',
    s: '0x1',
  }
}

function chainOf(mined: readonly Told[], forgets = false): PublicClient {
  const answer = (method: string, params: readonly unknown[]): unknown => {
    switch (method) {
      case 'eth_blockNumber':
        return hex(mined.length)
      case 'eth_getTransactionCount':
        if (forgets && params[1] !== 'latest') throw new Error('missing trie node')
        return params[1] === 'latest' ? hex(mined.length) : params[1]
      case 'eth_getBlockByNumber': {
        const block = Number(params[0])
        const told = mined[block - 1]
        return { number: hex(block), transactions: told ? [tell(told, block - 1)] : [] }
      }
      default:
        return null
    }
  }
  const request = async ({ method, params }: { method: string; params?: unknown }) =>
    answer(method, Array.isArray(params) ? params : [])
  return createPublicClient({ transport: custom({ request }) })
}

const look = (chain: PublicClient, fromBlock: number) =>
  lookFor(chain, plan, { hash: asked, batch: null, nonce: null, at: 0, fromBlock })

const other = sent('2', contract, '0x99')
const same = sent('3', contract, '0x03aabbcc')

test('finds what a wallet sent again before any node showed the first', async () => {
  expect(await look(chainOf([other, same, other]), 1)).toMatchObject({
    kind: 'replaced',
    by: { hash: same.hash },
  })
})

test('takes no other call of the account, and none from before, for the one it waits for', async () => {
  expect(await look(chainOf([same, other, other]), 1)).toEqual({ kind: 'unknown' })
  expect(await look(chainOf([]), 0)).toEqual({ kind: 'unknown' })
})

test('knows nothing where a node keeps no old states', async () => {
  expect(await look(chainOf([same], true), 0)).toEqual({ kind: 'unknown' })
})
