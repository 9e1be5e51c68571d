import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig, until } from '../src/graphql.ts'
import { overviewFromApi, overviewFromLogs } from '../src/overview.ts'
import { blockAt, rawLogs } from '../src/raw-logs.ts'
import { decodeLogs } from '../src/recompute.ts'
import { reorganise } from '../src/reorganise.ts'
import { payTreasury } from '../src/treasury-payment.ts'

const url = inject('url')
const depth = 10
let config: RuntimeConfig

beforeAll(async () => {
  config = await runtimeConfig(url)
})

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
    for (let i = 0; i < depth; i++) await payTreasury(config, 1_000_000n)
    expect(await treasuryUsdc()).toBe(before + BigInt(depth) * 1_000_000n)

    const head = await reorganise(config.rpcUrl, depth)

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
