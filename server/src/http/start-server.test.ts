import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomEvents } from '../subgraph/testing/random-events.ts'
import { eventBlocks } from '../subgraph/testing/test-chain.ts'
import { type ServedStory, servedStory, synced, until } from './testing/served-story.ts'

/** A query that touches every metric and list, as of a block. */
const everything = (asOf: string) => `{
  gsv(${asOf}) { value block { number hash timestamp } definition { id version } proof { result resultHash query variables parameters } }
  gsvSeries(granularity: WEEK, ${asOf}) { points { start end partial value } }
  fees(${asOf}) { value } feesSeries(${asOf}) { points { value } }
  takeRate(${asOf}) { ratio { numerator denominator value } }
  averageProjectSize(${asOf}) { median ratio { numerator denominator value } }
  averageProjectSizeSeries(${asOf}) { points { median ratio { value } } }
  disputeRateByCount(${asOf}) { ratio { numerator denominator value } }
  disputeRateByCountSeries(${asOf}) { points { ratio { value } } }
  disputeRateByValue(${asOf}) { ratio { numerator denominator value } }
  treasuryBalance(${asOf}) { wallet wallets { address label balances { token value } } balances { token address value } }
  referralSpend(${asOf}) { value } activeClients(${asOf}) { value } activeTalent(${asOf}) { value }
  categories(${asOf}) { id name active }
  jobs(first: 200, ${asOf}) { totalCount nodes { id title category client budget positions bids accepted status postedAt contractedValue paid } }
  invoices(first: 200, ${asOf}) { totalCount nodes { id jobId jobTitle client talent amount fee status submittedAt dueAt paidAt paidTalentAmount disputeId } }
  disputes(first: 200, ${asOf}) { totalCount nodes { id status round phaseEndsAt jurorsDrawn ruling claimant talentShareBps } }
  proposals(first: 200, ${asOf}) { totalCount nodes { id state quorum quorumProgress { value } actions { summary value } } }
}`

describe('the server over a story', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(21)
    await synced(story)
  })
  afterAll(() => story.end())

  it('answers every field, at the newest block and at earlier ones', async () => {
    for (const asOf of ['asOfBlock: null', 'asOfBlock: 30']) {
      const { status, body } = await story.ask(everything(asOf))
      expect(body.errors).toBeUndefined()
      expect(status).toBe(200)
    }
  })

  it('names the block, which is the newest one by default', async () => {
    const { head } = story.chain
    const { body } = await story.ask('{ gsv { block { number hash timestamp } } }')
    expect(body.data).toEqual({
      gsv: { block: { number: head?.number, hash: head?.hash, timestamp: head?.timestamp } },
    })
  })

  it('gives the same numbers whichever way the block is named', async () => {
    const block = eventBlocks(story.chain.blocks).at(-4)
    const texts = new Set<string>()
    for (const asOf of [
      `asOfBlock: ${block?.number}`,
      `asOf: { block: ${block?.number} }`,
      `asOf: { hash: "${block?.hash}" }`,
      `asOf: { time: ${block?.timestamp} }`,
    ])
      texts.add((await story.ask(everything(asOf))).text)
    expect(texts.size).toBe(1)
    expect([...texts][0]).toContain(`"number":${block?.number},"hash":"${block?.hash}"`)
  })

  it('gives the same bytes for a block before and after 1,000 more', async () => {
    const number = story.chain.head?.number ?? 0
    const before = (await story.ask(everything(`asOfBlock: ${number}`))).text
    for (let n = 0; n < 1_000; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 2))
    await synced(story)
    expect((await story.ask(everything(`asOfBlock: ${number}`))).text).toBe(before)
  })

  it('answers for the new chain after a reorganisation, not from what it remembers', async () => {
    await story.ask('{ gsv { value } }')
    story.chain.drop(5)
    for (let n = 0; n < 7; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
    await synced(story)
    const { body } = await story.ask('{ gsv { block { hash } } }')
    expect(body.data).toEqual({ gsv: { block: { hash: story.chain.head?.hash } } })
  })

  it('pages through a list without gaps or doubles', async () => {
    const ids: string[] = []
    let after: string | null = null
    let total = 0
    do {
      const { body } = await story.ask(
        'query ($after: String) { invoices(first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }',
        { after },
      )
      const page = (
        body.data as unknown as {
          invoices: {
            totalCount: number
            pageInfo: { hasNextPage: boolean; endCursor: string }
            nodes: { id: string }[]
          }
        }
      ).invoices
      ids.push(...page.nodes.map(({ id }) => id))
      total = page.totalCount
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(ids).toHaveLength(total)
    expect(ids.map(Number)).toEqual([...ids.map(Number)].sort((a, b) => b - a))
    expect(new Set(ids).size).toBe(total)
  })

  it('finds jobs by a part of their title, whatever its case, and treats wildcards as text', async () => {
    const count = async (search: string) => {
      const { body } = await story.ask('query ($search: String) { jobs(search: $search) { totalCount } }', {
        search,
      })
      return (body.data as unknown as { jobs: { totalCount: number } }).jobs.totalCount
    }
    expect(await count('A JOB')).toBeGreaterThan(0)
    expect(await count('%')).toBe(0)
    expect(await count("' OR 1=1 --")).toBe(0)
  })

  it('is alive, ready and measured', async () => {
    const get = async (path: string) => {
      const response = await fetch(story.url + path)
      return { status: response.status, text: await response.text() }
    }
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    expect(await get('/readyz')).toMatchObject({ status: 200 })
    const { text } = await get('/metrics')
    expect(text).toContain(`ledger_block ${story.chain.head?.number}`)
    expect(text).toMatch(/ledger_reorgs_total 1/)
    expect(await get('/config.json')).toMatchObject({
      status: 200,
      text: expect.stringContaining('"graphqlPath":"/graphql"'),
    })
    expect(await get('/api/anything')).toMatchObject({ status: 404 })
  })

  it('lets other pages show a chart alone in a frame, and nothing else', async () => {
    const framing = async (path: string) => {
      const { headers } = await fetch(story.url + path)
      const policy = headers.get('content-security-policy') ?? ''
      return [/frame-ancestors ([^;]+)/.exec(policy)?.[1], headers.get('x-frame-options')]
    }
    expect(await framing('/embed/gsv')).toEqual(['*', null])
    for (const path of ['/', '/jobs', '/embed', '/embedded/gsv', '/graphiql'])
      expect(await framing(path)).toEqual(["'none'", 'DENY'])
  })

  it('serves the page for any path, with a fresh nonce in policy and page', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/index.html', '/jobs/12', '/graphiql']) {
      const response = await fetch(story.url + path)
      const html = await response.text()
      const nonce = /content="([^"]+)"/.exec(html)?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(response.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(4)
    expect([...nonces].every((nonce) => nonce.length >= 20)).toBe(true)
  })

  it('keeps hashed files for ever and does not take a missing one for a page', async () => {
    const asset = await fetch(`${story.url}/assets/main-abc.js`)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${story.url}/assets/gone.js`)).status).toBe(404)
    expect((await fetch(`${story.url}/favicon.svg`)).status).toBe(200)
    expect((await fetch(`${story.url}/%2e%2e/%2e%2e/etc/passwd`)).headers.get('content-type')).toContain(
      'text/html',
    )
  })

  it('computes an answer once: the same question of the same block, however written, misses nothing in the cache', async () => {
    const misses = async () =>
      /^answer_cache_misses_total (\d+)$/m.exec(await (await fetch(`${story.url}/metrics`)).text())?.[1]
    const block = eventBlocks(story.chain.blocks).at(-2)
    await story.ask(everything(`asOfBlock: ${block?.number}`))
    await story.ask(`{ gsv(asOfBlock: ${block?.number}, where: { category: ["2", "1"] }) { value } }`)
    const before = await misses()
    expect(Number(before)).toBeGreaterThan(0)
    await story.ask(everything(`asOfBlock: ${block?.number}`))
    await story.ask(
      `{ gsv(where: { category: ["01", "2", "1"] }, asOfBlock: ${block?.number}) { value proof { resultHash } } }`,
    )
    expect(await misses()).toBe(before)
  })

  it('gives every answer an id, its own or the caller’s when harmless', async () => {
    const idOf = async (id: string) =>
      (await fetch(`${story.url}/healthz`, { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await idOf('trace-12345678')).toBe('trace-12345678')
    expect(await idOf('short')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the server beside faults', () => {
  it('serves at once while the subgraph does not answer, and says so', async () => {
    const story = await servedStory(31, 20, {}, (fake) => {
      fake.nextFault = () => 'http-500'
    })
    try {
      await until('the failure to be noticed', async () =>
        (await story.ask('{ status { state } }')).text.includes('UNREACHABLE'),
      )
      const { status, body } = await story.ask('{ gsv { value } }')
      expect(status).toBe(503)
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_READY' } })
      const ready = await fetch(`${story.url}/readyz`)
      expect(ready.status).toBe(503)
      expect(await ready.json()).toMatchObject({
        ready: false,
        state: 'UNREACHABLE',
        message: expect.stringContaining('HTTP 500'),
        block: null,
        lag: null,
      })
      story.fake.nextFault = () => undefined
      await synced(story)
    } finally {
      await story.end()
    }
  })

  it('keeps the last good numbers, dated, when the subgraph stops', async () => {
    const story = await servedStory(32, 30)
    try {
      await synced(story)
      const before = (await story.ask('{ gsv { value block { hash } } }')).text
      story.fake.hasIndexingErrors = true
      story.fake.nextFault = () => 'http-500'
      await until('the fault to be noticed', async () =>
        (await story.ask('{ status { state } }')).text.includes('UNREACHABLE'),
      )
      const { text } = await story.ask('{ status { message } }')
      expect(text).toMatch(/The numbers shown are those of block 29, last confirmed at \d{4}-/)
      expect((await story.ask('{ gsv { value block { hash } } }')).text).toBe(before)
    } finally {
      await story.end()
    }
  })

  it('says that a subgraph with indexing errors has halted, and is not ready', async () => {
    const story = await servedStory(33, 10, {}, (fake) => {
      fake.hasIndexingErrors = true
    })
    try {
      await until('the halt to be noticed', async () =>
        (await story.ask('{ status { state } }')).text.includes('HALTED'),
      )
      expect((await fetch(`${story.url}/readyz`)).status).toBe(503)
    } finally {
      await story.end()
    }
  })

  it('takes the next free port when the one asked for is taken', async () => {
    const first = await servedStory(34, 3)
    const port = Number(new URL(first.url).port)
    const second = await servedStory(35, 3, { port })
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
      expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
    } finally {
      await second.end()
      await first.end()
    }
  })

  it('gives the same bytes after a restart and after a rebuild from nothing', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'restart-'))
    const answers: string[] = []
    let block = 0
    for (const dir of [dataDir, dataDir, mkdtempSync(join(tmpdir(), 'restart-'))]) {
      const story = await servedStory(36, 40, { dataDir: dir })
      await synced(story)
      // One with events: without an RPC endpoint no other can be asked for.
      block = eventBlocks(story.chain.blocks).findLast(({ number }) => number <= 33)?.number ?? 0
      answers.push((await story.ask(everything(`asOfBlock: ${block}`))).text)
      await story.end()
    }
    expect(answers[0]).toContain(`"number":${block}`)
    expect(new Set(answers).size).toBe(1)
  })

  it('closes within a few seconds although a client holds on', async () => {
    const story = await servedStory(37, 3)
    const port = Number(new URL(story.url).port)
    const socket = connect(port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{')
    socket.on('error', () => undefined)
    const began = Date.now()
    await story.end()
    expect(Date.now() - began).toBeLessThan(6_000)
    socket.destroy()
  })

  it('still answers a request that is under way when it closes', async () => {
    const story = await servedStory(39, 3)
    await synced(story)
    const body = JSON.stringify({ query: '{ status { state } }' })
    const socket = connect(Number(new URL(story.url).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString()
    })
    const ended = new Promise((resolve) => socket.once('close', resolve))
    await new Promise((resolve) => socket.once('connect', resolve))
    const [half, rest] = [body.slice(0, 5), body.slice(5)]
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${half}`,
    )
    // Its first line has come, since an answer to a later request has.
    await story.ask('{ status { state } }')
    const closed = story.end()
    await until('the port to be closed', async () =>
      fetch(`${story.url}/healthz`).then(
        () => false,
        () => true,
      ),
    )
    socket.write(rest)
    await ended
    await closed
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('"SYNCED"')
  })

  it('knows a subgraph name that does not exist', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end('{"errors":[{"message":"Subgraph not found: braintrst"}]}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const story = await servedStory(38, 3, {
      subgraphUrl: `http://127.0.0.1:${port}/subgraphs/name/braintrst`,
    })
    try {
      await until('the answer', async () =>
        (await story.ask('{ status { state } }')).text.includes('UNREACHABLE'),
      )
      expect((await story.ask('{ status { message } }')).text).toContain('Check SUBGRAPH_URL')
    } finally {
      await story.end()
      server.close()
    }
  })
})
