import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { eventEntities } from './generated/event-entities.ts'
import { publicName } from './post-json.ts'
import { SubgraphClient } from './subgraph-client.ts'
import { SubgraphError } from './subgraph-error.ts'
import { backoffMs } from './with-retries.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function clientOf(answer: RequestListener, tries = 1): Promise<SubgraphClient> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/subgraphs/name/test?key=secret`
  return new SubgraphClient({
    url,
    entities: eventEntities,
    tries,
    firstDelayMs: 1,
    timeoutMs: 300,
    maxBytes: 100_000,
  })
}

const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

const said = (message: string) => json({ errors: [{ message }] })

describe('what is wrong with an endpoint', () => {
  const cases: [string, RequestListener, SubgraphError['fault'], RegExp][] = [
    [
      'a name that is not deployed',
      said('Subgraph not found: brain'),
      'unknown-subgraph',
      /Check SUBGRAPH_URL/,
    ],
    ['a path that is not there', json({}, 404), 'unknown-subgraph', /HTTP 404/],
    ['an indexing error', said('indexing_error'), 'halted', /mend and redeploy/],
    ['another schema', said('Type `Query` has no field `blocks`'), 'schema', /not the Braintrust subgraph/],
    [
      'a store that is down',
      said('Store error: database unavailable'),
      'unreachable',
      /database unavailable/,
    ],
    [
      'a gateway’s page',
      (_q, r) => void r.end('<html><h1>Bad gateway</h1>'),
      'malformed',
      /did not answer in JSON but with "<html>/,
    ],
    ['JSON of another kind', json([1, 2]), 'malformed', /not answer as a GraphQL endpoint/],
    [
      'an answer without end',
      (_q, r) => void r.write('x'.repeat(200_000)),
      'malformed',
      /more than 100000 bytes/,
    ],
    ['no answer', () => undefined, 'unreachable', /did not answer within 0\.3 s/],
    ['a server in trouble', json({}, 503), 'unreachable', /HTTP 503/],
    ['too many questions', json({}, 429), 'unreachable', /HTTP 429/],
    [
      'an older subgraph',
      json({ data: { __schema: { queryType: { fields: [] } } } }),
      'schema',
      /lacks FeeBpsUpdated, .* and \d+ more/,
    ],
    ['an answer that was not asked for', json({ data: { __schema: 5 } }), 'schema', /lacks/],
  ]
  for (const [name, answer, fault, message] of cases)
    it(`is told in a sentence: ${name}`, async () => {
      const client = await clientOf(answer)
      const error = await client.probe([], -1).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(SubgraphError)
      expect(error).toMatchObject({ fault, message: expect.stringMatching(message) })
      expect(String(error)).not.toContain('secret')
    })

  it('is told of an address where nobody listens', async () => {
    const client = new SubgraphClient({ url: 'http://127.0.0.1:1/x', entities: eventEntities, tries: 1 })
    await expect(client.probe([], -1)).rejects.toMatchObject({
      fault: 'unreachable',
      message: expect.stringMatching(/cannot be reached \(/),
    })
  })
})

describe('asking again', () => {
  it('is done after faults that pass, and only after those', async () => {
    let requests = 0
    const passing = await clientOf((_q, r) => void r.writeHead(++requests < 3 ? 500 : 404).end('{}'), 5)
    await expect(passing.probe([], -1)).rejects.toMatchObject({ fault: 'unknown-subgraph' })
    expect(requests).toBe(3)
  })

  it('waits longer each time, to a bound that never overflows', () => {
    const options = { firstDelayMs: 250, maxDelayMs: 5_000 }
    expect([1, 2, 3, 6, 10_000].map((n) => backoffMs(n, options))).toEqual([250, 500, 1_000, 5_000, 5_000])
  })
})

it('a public name holds no key', () => {
  expect(publicName('https://user:pass@gateway.example/api/subgraphs?key=1')).toBe(
    'https://gateway.example/api/subgraphs',
  )
})
