import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { alterLedger } from '../src/alter-ledger.ts'
import { ask, indexedTo, runtimeConfig } from '../src/graphql.ts'
import { openBrowser } from '../src/open-page.ts'
import { overviewFromApi } from '../src/overview.ts'
import { blockAt, rpc } from '../src/raw-logs.ts'
import { reorganise } from '../src/reorganise.ts'
import { endShared } from '../src/stack-children.ts'
import { type StartedApp, startApp } from '../src/started-app.ts'
import { payTreasury } from '../src/treasury-payment.ts'
import { verify } from '../src/verify.ts'
import { visit } from '../src/visit.ts'

/** After the files that share a stack: stops it, and starts others on its data folder. */
const dataDir = inject('dataDir')
const shared = { url: inject('url'), pid: inject('pid') }
let app: StartedApp

afterAll(async () => {
  await app?.stop()
})

async function syncedOverview(url: string) {
  const { rpcUrl } = await runtimeConfig(url)
  const head = await blockAt(rpcUrl)
  await indexedTo(url, head.number)
  return { head, overview: await overviewFromApi(url, head.number) }
}

/** What a link that cites a number holds besides the page's address. */
async function citationOf(field: string): Promise<string> {
  const answer = await ask<Record<string, { proof: { blockHash: string; resultHash: string } }>>(
    app.url,
    `{ ${field} { proof { blockHash resultHash } } }`,
  )
  const proof = answer[field]?.proof
  return `?asOf=${proof?.blockHash}&proof=${field}@${proof?.blockHash}=${proof?.resultHash}`
}

/** What the page says of a cited number. */
async function outcomeOf(citation: string): Promise<string | null> {
  const browser = await openBrowser()
  try {
    const { page } = await visit(browser, `${app.url}/${citation}`)
    const verdict = page.getByTestId('verdict')
    await verdict.and(page.locator('[aria-busy=false]')).waitFor()
    return await verdict.getAttribute('data-outcome')
  } finally {
    await browser.close()
  }
}

describe('stopping and starting again', () => {
  test('a second start on the same data folder is refused, naming the holder', async () => {
    const refused = await startApp(dataDir).catch((error: Error) => error.message)
    expect(refused).toContain(`${shared.pid}`)
    expect(refused).toMatch(/ended with code 1/)
  })

  test('Ctrl-C ends it within 10 s, and the next start continues with the same data', async () => {
    const { head, overview } = await syncedOverview(shared.url)
    const began = Date.now()
    await endShared(shared.pid)
    expect(Date.now() - began).toBeLessThan(10_000)
    app = await startApp(dataDir)
    const again = await syncedOverview(app.url)
    expect(await overviewFromApi(app.url, head.number)).toEqual(overview)
    expect(again.head.number).toBeGreaterThanOrEqual(head.number)
  })

  test('kill -9, and the next start has the same numbers for the same block', async () => {
    const { head, overview } = await syncedOverview(app.url)
    const ended = new Promise((resolve) => app.process.once('exit', resolve))
    app.process.kill('SIGKILL')
    await ended
    app = await startApp(dataDir)
    await syncedOverview(app.url)
    expect(await overviewFromApi(app.url, head.number)).toEqual(overview)
  })

  test('after a reorganisation, the numbers are those of a fresh index and a fresh ledger of the same chain', async () => {
    const config = await runtimeConfig(app.url)
    const { rpcUrl } = config
    // anvil has no state to go back to from before its own start, so the blocks that it drops are made now.
    await rpc(rpcUrl, 'anvil_mine', ['0x2'])
    for (let i = 0; i < 10; i++) await payTreasury(config, 1_000_000n)
    await syncedOverview(app.url)
    await reorganise(rpcUrl, 10)
    const { head } = await syncedOverview(app.url)
    const blocks = [0.2, 0.6, 0.999, 1].map((share) => Math.floor(head.number * share))
    const followed = await Promise.all(blocks.map((block) => overviewFromApi(app.url, block)))
    expect(await app.stop()).toBe(0)
    for (const derived of ['postgres', 'graph-node', 'ledger.duckdb', 'ledger.duckdb.wal'])
      rmSync(join(dataDir, derived), { recursive: true, force: true })
    app = await startApp(dataDir)
    await syncedOverview(app.url)
    expect(await Promise.all(blocks.map((block) => overviewFromApi(app.url, block)))).toEqual(followed)
  })

  test('a row that was altered in the ledger is found out by npm run verify, and by who opens a link that cites the number', async () => {
    expect(await verify(['--api', app.url, 'gsv'])).toMatchObject({ code: 0 })
    const cited = await citationOf('gsv')
    expect(await outcomeOf(cited)).toBe('matches')
    await app.stop()
    alterLedger(
      join(dataDir, 'ledger.duckdb'),
      'UPDATE invoice_paid SET talent_amount = talent_amount + 1 WHERE id = (SELECT max(id) FROM invoice_paid)',
    )
    app = await startApp(dataDir)
    await syncedOverview(app.url)
    const { code, said } = await verify(['--api', app.url, 'gsv', 'fees'])
    expect(code).toBe(1)
    expect(said).toContain('DIFFERS   gsv')
    expect(said).toContain('matches   fees')
    expect(await outcomeOf(cited)).toBe('changed')
  })
})
