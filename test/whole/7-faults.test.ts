import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, runtimeConfig, until } from '../src/graphql.ts'
import { overviewFromApi } from '../src/overview.ts'
import { blockAt, hex, rpc } from '../src/raw-logs.ts'
import { endShared, isGone, killChild, stackChildren, untilGone } from '../src/stack-children.ts'
import { launchApp, type StartedApp, startApp } from '../src/started-app.ts'
import { payTreasury } from '../src/treasury-payment.ts'

/** The very last file: it kills parts of a stack, and the whole, on the data folder that the other files have left. */
const dataDir = inject('dataDir')
const chainFile = join(dataDir, 'chain', 'state.json')
const minutes = 60_000
let app: StartedApp

beforeAll(async () => {
  await endShared(inject('pid'))
  app = await startApp(dataDir)
}, 6 * minutes)
afterAll(async () => {
  await app?.stop()
})

/** Waits until the ledger stands at the chain's newest block; its number and hash. */
function untilFollowed(): Promise<{ number: number; hash: string }> {
  return until(
    'the ledger to be at the chain’s newest block',
    async () => {
      const { rpcUrl } = await runtimeConfig(app.url)
      const head = await blockAt(rpcUrl).catch(() => undefined)
      const { status } = await ask<{ status: { ledger: { number: number; hash: string } | null } }>(
        app.url,
        '{ status { ledger { number hash } } }',
      )
      return status.ledger !== null && status.ledger.hash === head?.hash ? status.ledger : undefined
    },
    2 * minutes,
  )
}

async function treasuryUsdc(): Promise<bigint> {
  return BigInt((await overviewFromApi(app.url, (await untilFollowed()).number)).treasuryUsdc ?? 0)
}

async function mine(count: number): Promise<{ number: number; hash: string }> {
  await rpc((await runtimeConfig(app.url)).rpcUrl, 'anvil_mine', [hex(count)])
  return untilFollowed()
}

describe('a stack whose parts are killed', () => {
  let paid = 0n

  test(
    'starts graph-node and Postgres again, and indexes on',
    async () => {
      const savedAt = statSync(chainFile).mtimeMs
      const before = await treasuryUsdc()
      await payTreasury(await runtimeConfig(app.url), 1_000_000n)
      paid = before + 1_000_000n
      expect(await treasuryUsdc()).toBe(paid)
      for (const name of ['graph-node', 'postgres']) {
        await killChild(dataDir, name)
        await mine(1)
        expect(await treasuryUsdc()).toBe(paid)
      }
      await until('the chain to be saved', async () => statSync(chainFile).mtimeMs > savedAt || undefined)
    },
    5 * minutes,
  )

  test(
    'starts the chain again at the same address, from its last save, and takes back what it lost',
    async () => {
      const { rpcUrl } = await runtimeConfig(app.url)
      const lost = await mine(3)
      await killChild(dataDir, 'anvil')
      expect(await treasuryUsdc()).toBe(paid)
      expect((await runtimeConfig(app.url)).rpcUrl).toBe(rpcUrl)
      expect((await blockAt(rpcUrl, lost.number)).hash).not.toBe(lost.hash)
    },
    4 * minutes,
  )

  test(
    'leaves nothing running when it is killed, and goes on with the same data',
    async () => {
      await mine(3)
      const children = stackChildren(dataDir)
      app.process.kill('SIGKILL')
      await untilGone([...children, { pid: app.process.pid ?? 0 }])
      app = await startApp(dataDir)
      console.log(`The start after a kill took ${app.seconds.toFixed(1)} s.`)
      expect(app.output()).not.toContain('Playing two years')
      expect(await treasuryUsdc()).toBe(paid)
    },
    4 * minutes,
  )

  test(
    'makes the index again when the chain has lost more blocks than graph-node takes back soon',
    async () => {
      expect(await app.stop()).toBe(0)
      const earlier = join(dataDir, 'earlier.json')
      copyFileSync(chainFile, earlier)
      app = await startApp(dataDir)
      await payTreasury(await runtimeConfig(app.url), 1_000_000n)
      await mine(30)
      expect(await treasuryUsdc()).toBe(paid + 1_000_000n)
      expect(await app.stop()).toBe(0)
      copyFileSync(earlier, chainFile)
      app = await startApp(dataDir)
      expect(app.output()).toContain('it is made again')
      expect(await treasuryUsdc()).toBe(paid)
    },
    5 * minutes,
  )

  test(
    'stops in the middle of a start',
    async () => {
      expect(await app.stop()).toBe(0)
      const starting = launchApp(dataDir)
      const children = await until('the first children of a start', async () => {
        const running = stackChildren(dataDir).filter(({ pid }) => !isGone(pid))
        return running.some(({ name }) => name === 'graph-node') ? running : undefined
      })
      const began = Date.now()
      expect(await starting.stop()).toBe(0)
      expect(Date.now() - began).toBeLessThan(10_000)
      await untilGone(children)
      expect(stackChildren(dataDir)).toEqual([])
    },
    minutes,
  )
})
