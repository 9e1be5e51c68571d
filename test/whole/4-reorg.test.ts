import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig, until } from '../src/graphql.ts'
import { overviewFromApi, overviewFromLogs } from '../src/overview.ts'
import { blockAt, rawLogs, rpc } from '../src/raw-logs.ts'
import { decodeLogs } from '../src/recompute.ts'

const url = inject('url')
const depth = 10
let config: RuntimeConfig

beforeAll(async () => {
  config = await runtimeConfig(url)
})

/** A payment of test USDC into the treasury: the smallest thing that moves a number on the overview. */
async function payTreasury(amount: bigint): Promise<void> {
  const from = config.personas.find(({ role }) => role === 'client')?.address
  const argument = `${config.addresses.Timelock?.slice(2).toLowerCase().padStart(64, '0')}${amount.toString(16).padStart(64, '0')}`
  const hash = await rpc<string>(config.rpcUrl, 'eth_sendTransaction', [
    { from, to: config.addresses.UsdcTest, data: `0xa9059cbb${argument}` },
  ])
  await until('the payment to be mined', async () => {
    const response = await fetch(config.rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getTransactionReceipt', params: [hash] }),
    })
    return ((await response.json()) as { result: { status: string } | null }).result ?? undefined
  })
}

async function treasuryUsdc(): Promise<bigint> {
  const { number } = await blockAt(config.rpcUrl)
  return BigInt((await overviewFromApi(url, await indexedTo(url, number))).treasuryUsdc ?? 0)
}

async function fromLogs(block: number) {
  const { UsdcTest: usdc = '', Btrst: btrst = '' } = config.addresses
  const logs = decodeLogs(await rawLogs(config.rpcUrl, Object.values(config.addresses), block))
  return overviewFromLogs(logs, (await blockAt(config.rpcUrl, block)).timestamp, { usdc, btrst })
}

describe(`a reorganisation of depth ${depth}`, () => {
  test('takes back what it dropped and ends in the numbers of the canonical chain', async () => {
    const before = await treasuryUsdc()
    for (let i = 0; i < depth; i++) await payTreasury(1_000_000n)
    expect(await treasuryUsdc()).toBe(before + BigInt(depth) * 1_000_000n)

    const old = await blockAt(config.rpcUrl)
    await rpc(config.rpcUrl, 'anvil_reorg', [depth, []])
    // graph-node looks at another branch only once it is longer than the one it knows.
    await rpc(config.rpcUrl, 'anvil_mine', ['0x3'])
    const head = await blockAt(config.rpcUrl)
    expect((await blockAt(config.rpcUrl, old.number)).hash).not.toBe(old.hash)

    await until('the ledger to follow the new branch', async () => {
      const { status } = await ask<{ status: { ledger: { number: number; hash: string } } }>(
        url,
        '{ status { ledger { number hash } } }',
      )
      const canonical = await blockAt(config.rpcUrl, status.ledger.number)
      return status.ledger.number >= head.number && canonical.hash === status.ledger.hash ? status : undefined
    })
    expect(await overviewFromApi(url, head.number)).toEqual(await fromLogs(head.number))
    // A block of the chain's own clock may lie among the payments, so that one of them lies deeper than the reorganisation.
    const after = BigInt((await overviewFromApi(url, head.number)).treasuryUsdc ?? 0)
    expect(after).toBeGreaterThanOrEqual(before)
    expect(after).toBeLessThan(before + BigInt(depth) * 1_000_000n)
  })
})
