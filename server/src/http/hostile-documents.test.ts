import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

const repeat = (count: number, part: (n: number) => string, by = ' ') =>
  Array.from({ length: count }, (_, n) => part(n)).join(by)

/** Fragments that double at every level: small to send, endless to expand. */
function fragmentBomb(levels: number): string {
  const fragments = repeat(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
  return `{ ...F0 } ${fragments} fragment F${levels} on Query { status { state } }`
}

/** The same through fields, without aliases and without a spread twice at one place. */
function introspectionLoop(levels: number): string {
  return `{ __schema { types { ${'fields { type { '.repeat(levels)} name ${'} }'.repeat(levels)} } } }`
}

const deepList = `{ jobs(first: ${'['.repeat(5_000)}1${']'.repeat(5_000)}) { totalCount } }`

const documents: Record<string, string> = {
  'a depth of 3,000': `${'{ status '.repeat(3_000)}{ state }${' }'.repeat(3_000)}`,
  'lists nested 5,000 deep': deepList,
  '10,000 aliases': `{ ${repeat(10_000, (n) => `a${n}: status { state }`)} }`,
  '200 aliases': `{ ${repeat(200, (n) => `a${n}: gsv { value }`)} }`,
  'a fragment bomb of 18 levels': fragmentBomb(18),
  'a fragment bomb of 60 levels': fragmentBomb(60),
  'fragments in a circle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  '500 unused fragments': `{ status { state } } ${repeat(500, (n) => `fragment U${n} on Query { status { state } }`)}`,
  'an introspection loop': introspectionLoop(4),
  'a long introspection loop': introspectionLoop(40),
  '1,000 directives': `{ status ${repeat(1_000, () => '@include(if: true)')} { state } }`,
  '200 repeated directives on fields': `{ ${repeat(45, () => 'status @include(if: true) @skip(if: false) { state }')} }`,
  'first of a thousand million': '{ jobs(first: 1000000000) { totalCount } }',
  'first as a float': '{ jobs(first: 1e9) { totalCount } }',
  'first beyond 32 bits': '{ jobs(first: 4294967296) { totalCount } }',
  'first of zero': '{ invoices(first: 0) { totalCount } }',
  'first below zero': '{ disputes(first: -1) { totalCount } }',
  'too many rows over many fields': `{ ${repeat(39, (n) => `j${n}: feesSeries(granularity: DAY, from: ${1_400_000_000 + n}) { points { value } }`)} }`,
  'a day series from 1970': '{ gsvSeries(granularity: DAY, from: 0) { points { value } } }',
  'a window the wrong way round': '{ gsv(from: 20, to: 10) { value } }',
  'a time before 1970': '{ gsv(from: -5) { value } }',
  'a time far away': '{ gsv(from: 9007199254740991) { value } }',
  'a time beyond exact numbers': '{ gsv(from: 99999999999999999999) { value } }',
  'a block below zero': '{ gsv(asOfBlock: -1) { value } }',
  'a block that is not there yet': '{ gsv(asOfBlock: 2147483647) { value } }',
  'a block named twice': '{ gsv(asOfBlock: 1, asOf: { block: 1 }) { value } }',
  'a block named in two ways': '{ gsv(asOf: { block: 1, time: 1700000000 }) { value } }',
  'a block named in no way': '{ gsv(asOf: {}) { value } }',
  'a block named by null': '{ gsv(asOf: { hash: null }) { value } }',
  'a hash that is not one': '{ gsv(asOf: { hash: "0x12" }) { value } }',
  'a hash of no block': `{ jobs(asOf: { hash: "0x${'ab'.repeat(32)}" }) { totalCount } }`,
  'a hash with SQL': `{ gsv(asOf: { hash: "0x' OR 1=1 --" }) { value } }`,
  'a time to come': '{ gsv(asOf: { time: 99999999999 }) { value } }',
  'a proposal that is not there': '{ gsv(asOf: { proposal: { id: "99999", moment: CREATED } }) { value } }',
  'a proposal that is SQL': `{ gsv(asOf: { proposal: { id: "1' OR 1=1", moment: EXECUTED } }) { value } }`,
  'a dimension that a metric does not have': '{ referralSpend(where: { category: "1" }) { value } }',
  'a client that is SQL': `{ gsv(where: { client: ["0x' OR '1'='1"] }) { value } }`,
  'no value of a dimension': '{ gsv(where: { talent: [] }) { value } }',
  '51 values of a dimension': `{ gsv(where: { category: [${repeat(51, (n) => `"${n}"`)}] }) { value } }`,
  'a category that is a word': '{ gsv(where: { category: "design" }) { value } }',
  'no parts': '{ gsvBy(dimension: CLIENT, first: 0) { total } }',
  'too many parts': '{ gsvBy(dimension: CLIENT, first: 101) { total } }',
  'hours of many years': '{ gsvSeries(granularity: HOUR, from: 0) { points { value } } }',
  'a cursor of another list': `{ jobs(after: "${Buffer.from('invoices:3').toString('base64url')}") { totalCount } }`,
  'a cursor with SQL': `{ jobs(after: "${Buffer.from("jobs:1' OR 1=1 --").toString('base64url')}") { totalCount } }`,
  'NUL in a search': '{ jobs(search: "a\\u0000b") { totalCount } }',
  'a lone surrogate in a search': '{ jobs(search: "\\ud800") { totalCount } }',
  'a search of 10,000 characters': `{ jobs(search: "${'x'.repeat(10_000)}") { totalCount } }`,
  'a party that is SQL': `{ invoices(party: "0x' OR '1'='1") { totalCount } }`,
  'an endless id': `{ job(id: "${'9'.repeat(5_000)}") { id } }`,
  'an unknown field': '{ jobs { nodes { secret } } }',
  'a mutation': 'mutation { drop }',
  'two operations without a name': '{ status { state } } query Two { status { state } }',
  'an empty document': '',
  'half a document': '{ status {',
  'a NUL byte': '{ status { state } }\u0000',
}

describe('hostile documents', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(5)
    await synced(story)
  })
  afterAll(() => story.end())

  for (const [name, query] of Object.entries(documents))
    it(`refuses ${name} with a sentence`, async () => {
      const { status, body, text } = await story.ask(query)
      expect(status, text.slice(0, 300)).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(body.errors?.[0]?.message).toMatch(/\S{2,} \S+/)
      expect(text).not.toMatch(/Did you mean|at \/|node_modules|SELECT |duckdb/i)
    })

  const refusals: Record<string, RequestInit> = {
    'a batch': {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{status{state}}"},{"query":"{status{state}}"}]',
    },
    'a body that is not JSON': {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":',
    },
    'a body of 200 kB': {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ status { state } } #${'x'.repeat(200_000)}` }),
    },
    'plain text, as a form on another site sends': {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{status{state}}"}',
    },
    'a body without a query': { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    'a query that is a number': {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":5}',
    },
    'a simple GET from another site': { method: 'GET' },
    'an unknown encoding': {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'rot13' },
      body: '{}',
    },
  }
  for (const [name, init] of Object.entries(refusals))
    it(`refuses ${name}`, async () => {
      const path = init.method === 'GET' ? '/graphql?query=%7Bstatus%7Bstate%7D%7D' : '/graphql'
      const response = await fetch(story.url + path, init)
      const text = await response.text()
      expect(response.status, text).toBeGreaterThanOrEqual(400)
      expect(response.status, text).toBeLessThan(500)
      expect(text).not.toMatch(/at \/|node_modules/)
    })

  it('leaves prototypes alone and ignores unknown variables', async () => {
    const variables = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    )
    const { status } = await story.ask('{ status { state } }', variables)
    expect(status).toBe(200)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('still answers afterwards, with what GraphiQL asks first', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { status, body } = await story.ask(getIntrospectionQuery())
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
  })

  it('logged no failure of its own', () => {
    expect(story.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })
})
