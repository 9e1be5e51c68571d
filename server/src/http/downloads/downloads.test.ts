import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventColumns } from '../../exports/event-table.ts'
import { metricTables } from '../../exports/metric-download.ts'
import { readCsv } from '../../exports/testing/tables.ts'
import type { EventEntity, EventRow } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { event, people, randomEvents, tokens } from '../../subgraph/testing/random-events.ts'
import { rowsOf } from '../../subgraph/testing/test-chain.ts'
import { type ServedStory, servedStory, synced, until } from '../testing/served-story.ts'

const entities: readonly EventEntity[] = eventEntities
const hostile = '=HYPERLINK("https://evil.example","x"),\r\n<img src=x onerror=alert(1)>\u202E'
const huge = 2n ** 255n
const scratch = mkdtempSync(join(tmpdir(), 'downloads-'))

let story: ServedStory
beforeAll(async () => {
  story = await servedStory(81, 40)
  // More rows than a page, over several blocks.
  for (let n = 0; n < 3; n++)
    story.chain.mine(Array.from({ length: 700 }, () => event(story.random, 'Transfer', {}, tokens.usdc)))
  story.chain.mine([
    event(story.random, 'JobPosted', { jobId: 10_000n, client: people[3] ?? '', metadataURI: hostile }),
    event(story.random, 'ProposalCreated', { proposalId: huge, values: [huge, 1n], description: hostile }),
  ])
  await synced(story)
})
afterAll(async () => {
  await story.end()
  rmSync(scratch, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(story.url + path, init)
/** Headers alone: an answer that nobody reads would hold a seat. */
const headersOf = async (path: string) => (await get(path, { method: 'HEAD' })).headers
const csvOf = async (path: string) => readCsv(await (await get(path)).text())
const jsonOf = async (path: string) => (await get(path)).json() as Promise<Record<string, never>>

/** A value as CSV gives it, text disarmed. */
function expected(row: EventRow, entity: EventEntity): string[] {
  const { id, blockNumber, blockHash, timestamp, transactionHash, logIndex, contract, source } = row
  const common = [id, blockNumber, blockHash, timestamp, transactionHash, logIndex, contract, source].map(
    String,
  )
  const params = row.params.map((value, index) => {
    if (typeof value === 'object') return JSON.stringify(value.map(String))
    const kind = entity.params[index]?.kind
    return kind === 'String' && /^[=+\-@']/.test(String(value)) ? `'${value}` : String(value)
  })
  return [...common, ...params]
}

async function readParquet(path: string, sql: (file: string) => string): Promise<Record<string, unknown>[]> {
  const response = await get(path)
  expect(response.status).toBe(200)
  const file = join(scratch, 'read.parquet')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = await (await connection.run(sql(`'${file}'`))).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('event downloads', () => {
  it('hold every event of every kind, in chain order, to the last digit', async () => {
    for (const entity of entities) {
      const [names, ...rows] = await csvOf(`/api/v1/events/${entity.name}.csv`)
      expect(names).toEqual(eventColumns(entity).map(({ name }) => name))
      expect(rows).toEqual(rowsOf(story.chain.blocks, entity.name).map((row) => expected(row, entity)))
    }
  })

  it('are the same rows as JSON and as Parquet, with their metadata', async () => {
    const { head } = story.chain
    for (const name of ['Transfer', 'JobPosted', 'ProposalCreated', 'InvoicePaid', 'Deposited']) {
      const csv = (await csvOf(`/api/v1/events/${name}.csv`)).slice(1)
      const { meta, rows } = (await jsonOf(`/api/v1/events/${name}.json`)) as unknown as {
        meta: { block: { hash: string }; rows: number; licence: { spdx: string }; citation: string }
        rows: Record<string, unknown>[]
      }
      const asCsv = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
      const text = (value: unknown) => (/^[=+\-@']/.test(asCsv(value)) ? `'${asCsv(value)}` : asCsv(value))
      expect(rows.map((row) => Object.values(row).map(text))).toEqual(csv)
      expect(meta.rows).toBe(csv.length)
      expect(meta.block.hash).toBe(head?.hash)
      expect(meta.citation).toContain(head?.hash)
      expect(meta.licence.spdx).toBe('CC-BY-4.0')
      const parquet = await readParquet(
        `/api/v1/events/${name}.parquet`,
        (file) => `SELECT * REPLACE ("blockNumber"::INTEGER AS "blockNumber") FROM ${file}`,
      )
      const digits = parquet.map(({ oversized, ...row }) => {
        const too = oversized === null ? {} : (JSON.parse(String(oversized)) as Record<string, string>)
        return Object.values({ ...row, ...too }).map(text)
      })
      expect(digits).toEqual(csv)
    }
    const pairs = await readParquet(
      '/api/v1/events/JobPosted.parquet',
      (file) => `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${file})`,
    )
    const metadata = Object.fromEntries(pairs.map(({ key, value }) => [key, String(value)]))
    expect(JSON.parse(metadata.block ?? '')).toMatchObject({ hash: head?.hash })
    expect(metadata.licence).toContain('CC-BY-4.0')
    expect(metadata.chainId).toBe('31337')
    await until(
      'the scratch files to be gone',
      async () => readdirSync(join(story.dataDir, 'downloads')).length === 0,
    )
  })

  it('disarm hostile text and keep huge numbers', async () => {
    const [, job] = await csvOf(`/api/v1/events/JobPosted.csv?where={"jobId":"10000"}`)
    expect(job?.at(-1)).toBe(`'${hostile}`)
    const [, proposal] = await csvOf(
      `/api/v1/events/ProposalCreated.csv?where={"description":${encodeURIComponent(JSON.stringify(hostile))}}`,
    )
    expect(proposal).toContain(String(huge))
    expect(proposal).toContain(JSON.stringify([String(huge), '1']))
  })

  it('are chosen by block, time and fields', async () => {
    const all = rowsOf(story.chain.blocks, 'Transfer')
    const ids = async (query: string) =>
      (await csvOf(`/api/v1/events/Transfer.csv?${query}`)).slice(1).map(([id]) => id)
    const of = (keep: (row: EventRow) => boolean) => all.filter(keep).map(({ id }) => id)
    expect(await ids('asOf=41&fromBlock=10')).toEqual(of(({ blockNumber: n }) => n >= 10 && n <= 41))
    const at = all[900]?.timestamp ?? 0
    expect(await ids(`from=${at}`)).toEqual(of(({ timestamp }) => timestamp >= at))
    expect(await ids(`to=${at}`)).toEqual(of(({ timestamp }) => timestamp < at))
    const day = new Date(at * 1000).toISOString().slice(0, 10)
    expect(await ids(`from=${day}`)).toEqual(of(({ timestamp }) => timestamp >= Date.parse(day) / 1000))
    const where = JSON.stringify({
      from: [people[1], people[2]?.toUpperCase().replace('0X', '0x')],
      contract: tokens.btrst,
    })
    expect(await ids(`where=${encodeURIComponent(where)}`)).toEqual(
      of(
        ({ params, contract }) =>
          [people[1], people[2]].includes(String(params[0])) && contract === tokens.btrst,
      ),
    )
  })

  it('are pinned: the same bytes for a block, by number and by hash, before and after the chain went on', async () => {
    const { number = 0, hash } = story.chain.head ?? {}
    const ask = async (asOf: unknown) => (await get(`/api/v1/events/Transfer.csv?asOf=${asOf}`)).text()
    const newest = await (await get('/api/v1/events/Transfer.csv')).text()
    const etag = (await headersOf(`/api/v1/events/Transfer.csv?asOf=${hash}`)).get('etag')
    for (let n = 0; n < 3; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
    await synced(story)
    expect(await ask(number)).toBe(newest)
    expect(await ask(hash)).toBe(newest)
    expect((await headersOf(`/api/v1/events/Transfer.csv?asOf=${hash}`)).get('etag')).toBe(etag)
    expect((await headersOf('/api/v1/events/Transfer.csv')).get('etag')).not.toBe(etag)
  })

  it('say what they are in their headers, and answer 304 and HEAD without rows', async () => {
    const path = '/api/v1/events/InvoicePaid.csv?asOf=30'
    const response = await get(path)
    const rows = readCsv(await response.text()).length - 1
    const at30 = story.chain.blocks[30]
    const of = (name: string) => response.headers.get(name)
    expect(of('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(of('content-disposition')).toBe('attachment; filename="InvoicePaid-block-30.csv"')
    expect([of('x-block-number'), of('x-block-hash'), of('x-row-count')]).toEqual([
      '30',
      at30?.hash,
      String(rows),
    ])
    expect([of('x-chain-id'), of('x-deployment'), of('x-licence')]).toEqual(['31337', 'QmTest', 'CC-BY-4.0'])
    const again = await get(path, { headers: { 'if-none-match': of('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const head = await get(path, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(of('etag'))
    expect(head.headers.get('x-row-count')).toBe(String(rows))
    const [, describedBy] = /<([^>]*)>; rel="describedby"/.exec(of('link') ?? '') ?? []
    expect(await jsonOf(describedBy ?? '')).toMatchObject({
      rows,
      block: { hash: at30?.hash },
      title: 'InvoicePaid events',
    })
    const other = (await headersOf('/api/v1/events/InvoicePaid.json?asOf=30')).get('etag')
    expect(other).not.toBe(of('etag'))
  })

  it('list what there is', async () => {
    const { events } = (await jsonOf('/api/v1/events')) as unknown as {
      events: { name: string; meaning: string; columns: { description: string }[]; files: { csv: string } }[]
    }
    expect(events.map(({ name }) => name)).toEqual(entities.map(({ name }) => name))
    for (const { meaning, columns } of events)
      for (const text of [meaning, ...columns.map(({ description }) => description)])
        expect(text).not.toBe('')
    expect((await get(events[0]?.files.csv ?? '')).status).toBe(200)
  })
})

describe('metric downloads', () => {
  it('give every table of every metric in every form', async () => {
    for (const { name, metric, parameters } of metricTables) {
      const dimension = Object.keys(metric.dimensions ?? {})[0] ?? ''
      const query = parameters.includes('dimension') ? `?dimension=${dimension}` : ''
      // The story holds a proposal with a number beyond the ledger's columns: what reads it refuses, in every form.
      if (metric.events.includes('ProposalCreated')) {
        for (const form of ['csv', 'json', 'parquet']) {
          const refused = await get(`/api/v1/metrics/${name}.${form}${query}`)
          expect([refused.status, await refused.text()]).toEqual([
            400,
            expect.stringContaining('too large to be summed exactly'),
          ])
        }
        continue
      }
      const csv = await csvOf(`/api/v1/metrics/${name}.csv${query}`)
      const { meta, rows } = (await jsonOf(`/api/v1/metrics/${name}.json${query}`)) as unknown as {
        meta: { about: Record<string, unknown>; columns: { name: string }[] }
        rows: Record<string, unknown>[]
      }
      expect(meta.about).toMatchObject({ id: metric.id, definition: metric.definition })
      expect(csv[0]).toEqual(meta.columns.map((column) => column.name))
      expect(csv.slice(1)).toEqual(
        rows.map((row) => Object.values(row).map((value) => (value === null ? '' : String(value)))),
      )
      for (const row of rows) expect(Object.keys(row)).toEqual(csv[0])
    }
  }, 120_000)

  it('are the numbers of the API, at the block', async () => {
    const { body } = await story.ask(
      '{ gsv(asOfBlock: 30) { value } gsvSeries(asOfBlock: 30, granularity: WEEK, cumulative: true) { points { start end partial value } } }',
    )
    const api = body.data as unknown as {
      gsv: { value: string }
      gsvSeries: { points: Record<string, unknown>[] }
    }
    expect(await csvOf('/api/v1/metrics/gsv.csv?asOf=30')).toEqual([['value'], [api.gsv.value]])
    const { rows } = await jsonOf('/api/v1/metrics/gsvSeries.json?asOf=30&granularity=WEEK&cumulative=true')
    expect(rows).toEqual(api.gsvSeries.points)
    const parquet = await readParquet(
      '/api/v1/metrics/gsv.parquet?asOf=30',
      (file) => `SELECT * FROM ${file}`,
    )
    expect(parquet).toEqual([{ value: api.gsv.value, oversized: null }])
  })

  it('are filtered by dimensions, the same question under one address', async () => {
    const client = people[4] ?? ''
    const { body } = await story.ask(`{ gsv(where: { client: ["${client}"] }) { value } }`)
    const where = encodeURIComponent(
      JSON.stringify({ client: [client.toUpperCase().replace('0X', '0x'), client] }),
    )
    const answer = (await jsonOf(`/api/v1/metrics/gsv.json?where=${where}`)) as unknown as {
      meta: { parameters: unknown; pinned: string }
      rows: unknown
    }
    expect(answer.rows).toEqual([{ value: (body.data as unknown as { gsv: { value: string } }).gsv.value }])
    expect(answer.meta.parameters).toEqual({ where: `{"client":["${client}"]}` })
    const pinned = answer.meta.pinned.replace('?', '.json?')
    expect(await jsonOf(pinned)).toEqual(answer)
  })

  it('list what there is', async () => {
    const { metrics } = (await jsonOf('/api/v1/metrics')) as unknown as {
      metrics: { id: string; tables: { files: { csv: string } }[] }[]
    }
    const gsv = metrics.find(({ id }) => id === 'gsv')
    expect(gsv?.tables.map(({ files }) => files.csv)).toEqual([
      '/api/v1/metrics/gsv.csv',
      '/api/v1/metrics/gsvSeries.csv',
      '/api/v1/metrics/gsvBy.csv',
    ])
  })
})

describe('hostile downloads', () => {
  const refused: Record<string, [path: string, status: number]> = {
    'an unknown event': ['/api/v1/events/Secrets.csv', 404],
    'a table of the ledger that is no event': ['/api/v1/events/meta.csv', 404],
    'an unknown form': ['/api/v1/events/Transfer.exe', 404],
    'no form': ['/api/v1/events/Transfer', 404],
    'a path out of here': ['/api/v1/events/..%2F..%2Fetc%2Fpasswd.csv', 404],
    'an unknown metric': ['/api/v1/metrics/secret.csv', 404],
    'a name of the prototype': ['/api/v1/metrics/constructor.csv', 404],
    'an unknown parameter': ['/api/v1/events/Transfer.csv?limit=5', 400],
    'a parameter twice': ['/api/v1/events/Transfer.csv?asOf=1&asOf=2', 400],
    'a block that is not there yet': ['/api/v1/events/Transfer.csv?asOf=2000000', 400],
    'a block below zero': ['/api/v1/events/Transfer.csv?asOf=-1', 400],
    'a block that is SQL': ["/api/v1/events/Transfer.csv?asOf=1'%20OR%201=1", 400],
    'a hash that is of no block': [`/api/v1/events/Transfer.csv?asOf=0x${'ab'.repeat(32)}`, 400],
    'a time that is none': ['/api/v1/events/Transfer.csv?from=yesterday', 400],
    'a month 13': ['/api/v1/events/Transfer.csv?from=2025-13-01', 400],
    'a window the wrong way round': ['/api/v1/events/Transfer.csv?from=20&to=10', 400],
    'a fromBlock beyond all': ['/api/v1/events/Transfer.csv?fromBlock=99999999999', 400],
    'where without JSON': ['/api/v1/events/Transfer.csv?where=from', 400],
    'where as a list': ['/api/v1/events/Transfer.csv?where=[1]', 400],
    'where with an unknown field': ['/api/v1/events/Transfer.csv?where={"1=1 --":"x"}', 400],
    'where with __proto__': ['/api/v1/events/Transfer.csv?where={"__proto__":{"from":"0x"}}', 400],
    'where with an object': ['/api/v1/events/Transfer.csv?where={"from":{"gt":1}}', 400],
    'where with SQL for an address': ['/api/v1/events/Transfer.csv?where={"from":"\' OR 1=1"}', 400],
    'where with a number beyond 127 bits': [
      `/api/v1/events/Transfer.csv?where={"value":"${2n ** 128n}"}`,
      400,
    ],
    'where with a fraction': ['/api/v1/events/Transfer.csv?where={"value":1.5}', 400],
    'where with 51 values': [
      `/api/v1/events/Transfer.csv?where={"value":[${Array.from({ length: 51 }, (_, n) => n)}]}`,
      400,
    ],
    'where with no value': ['/api/v1/events/Transfer.csv?where={"value":[]}', 400],
    'an unknown granularity': ['/api/v1/metrics/gsvSeries.csv?granularity=SECOND', 400],
    'too many buckets': ['/api/v1/metrics/gsvSeries.csv?granularity=HOUR&from=0', 400],
    'a breakdown by nothing': ['/api/v1/metrics/gsvBy.csv', 400],
    'a breakdown by the prototype': ['/api/v1/metrics/gsvBy.csv?dimension=constructor', 400],
    'a filter that is no list': ['/api/v1/metrics/gsv.csv?where={"client":"0x"}', 400],
    'a filter by SQL': ['/api/v1/metrics/gsv.csv?where={"client":["\' OR 1=1"]}', 400],
    'a window where there is none': ['/api/v1/metrics/treasuryBalance.csv?from=1', 400],
  }
  for (const [name, [path, status]] of Object.entries(refused))
    it(`refuse ${name} with a sentence`, async () => {
      const response = await get(path)
      const text = await response.text()
      expect(response.status, text.slice(0, 200)).toBe(status)
      expect((JSON.parse(text) as { error: string }).error).toMatch(/\S{2,} \S+/)
      expect(text).not.toMatch(/SELECT |duckdb|node_modules|at \//i)
      expect(response.headers.get('content-disposition')).toBeNull()
    })

  it('refuse to be written to', async () => {
    const response = await get('/api/v1/events/Transfer.csv', { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('downloads beside faults', () => {
  it('refuses one download too many of an address, and frees the seat of a client that left', async () => {
    const small = await servedStory(82, 30, { downloadSeats: { perAddress: 1, total: 5 } })
    try {
      // A table that is larger than what the system holds for a client that does not read.
      const text = 'x'.repeat(100_000)
      for (let n = 0; n < 2; n++)
        small.chain.mine(
          Array.from({ length: 120 }, () => event(small.random, 'BidSubmitted', { metadataURI: text })),
        )
      await synced(small)
      const socket = connect(Number(new URL(small.url).port), '127.0.0.1')
      socket.on('error', () => undefined)
      socket.pause()
      socket.write('GET /api/v1/events/BidSubmitted.csv HTTP/1.1\r\nHost: x\r\n\r\n')
      const taken = async () => (await (await fetch(`${small.url}/metrics`)).text()).includes('\ndownloads 1')
      await until('the download to begin', taken)
      const second = await fetch(`${small.url}/api/v1/events/JobPosted.csv`)
      expect(second.status).toBe(429)
      expect(second.headers.get('retry-after')).toBe('10')
      socket.destroy()
      await until('the seat to be free', async () => !(await taken()))
      expect((await fetch(`${small.url}/api/v1/events/JobPosted.csv`)).status).toBe(200)
    } finally {
      await small.end()
    }
  }, 60_000)

  it('says that there is nothing yet while the ledger is empty', async () => {
    const empty = await servedStory(83, 5, {}, (fake) => {
      fake.nextFault = () => 'http-500'
    })
    try {
      const response = await fetch(`${empty.url}/api/v1/events/Transfer.csv`)
      expect(response.status).toBe(503)
      expect(await response.text()).toContain('holds no block yet')
    } finally {
      await empty.end()
    }
  })
})
