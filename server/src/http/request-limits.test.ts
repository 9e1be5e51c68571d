import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'
import { type ServedStory, servedStory, until } from './testing/served-story.ts'

const perMinute = 12

describe('the limits of requests', () => {
  let story: ServedStory
  beforeAll(async () => {
    const limits = { requestsAMinute: perMinute, trustedProxies: 1, answerBytes: 20_000 }
    story = await servedStory(31, 5, { limits, slowRequestMs: { headers: 200, whole: 400 } })
    await until('the server to be ready', async () => (await fetch(`${story.url}/readyz`)).ok)
  })
  afterAll(() => story.end())

  /** Asks as a client of this address would through one proxy. */
  const ask = (client: string, query = '{ status { state } }') =>
    fetch(`${story.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
      body: JSON.stringify({ query }),
    })

  it('refuse a client that asks too often, wherever, and say when it may come again', async () => {
    for (let n = 0; n < perMinute; n++) expect((await ask('192.0.2.1')).status).toBe(200)
    const refused = await ask('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const { errors } = (await refused.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toContain(`More than ${perMinute} requests a minute`)
    const from = { headers: { 'x-forwarded-for': '192.0.2.1' } }
    expect((await fetch(`${story.url}/api/v1/events`, from)).status).toBe(429)
    expect((await fetch(`${story.url}/feeds/disputes.json`, from)).status).toBe(429)
    expect((await fetch(`${story.url}/live`, from)).status).toBe(429)
  })

  it('count clients apart, and those of one IPv6 network together', async () => {
    for (let n = 0; n < perMinute; n++) expect((await ask(`2001:db8::${n + 1}`)).status).toBe(200)
    expect((await ask('2001:db8::ffff')).status).toBe(429)
    expect((await ask('2001:db8:0:1::1')).status).toBe(200)
    expect((await ask('192.0.2.2')).status).toBe(200)
  })

  it('believe the nearest proxy only', async () => {
    for (let n = 0; n <= perMinute; n++) await ask(`10.0.0.${n}, 192.0.2.3`)
    expect((await ask('10.0.0.99, 192.0.2.3')).status).toBe(429)
  })

  it('end a request that does not come to its end', async () => {
    const heads = {
      'without the end of its headers': 'POST /graphql HTTP/1.1\r\nHost: x\r\n',
      'without the end of its body':
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    }
    for (const [name, head] of Object.entries(heads)) {
      const socket = connect(Number(new URL(story.url).port), '127.0.0.1', () => socket.write(head))
      let answer = ''
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString()
      })
      await new Promise((resolve) => socket.once('close', resolve))
      expect(answer, name).toMatch(/^HTTP\/1\.1 408 /)
    }
  })

  it('leave health and the page alone', async () => {
    const from = { headers: { 'x-forwarded-for': '192.0.2.1' } }
    for (const path of ['/healthz', '/readyz', '/metrics', '/'])
      expect((await fetch(story.url + path, from)).status, path).toBe(200)
  })

  it('are told to Prometheus', async () => {
    const text = await (await fetch(`${story.url}/metrics`)).text()
    expect(text).toMatch(/^http_rate_limited_total [1-9]/m)
  })

  it('do not send an answer that is too long, and say what to do instead', async () => {
    const answer = await ask('192.0.2.4', '{ metrics { id title definition formula caveats } }')
    const body = (await answer.json()) as { errors: { message: string; extensions: unknown }[] }
    expect(answer.status).toBe(400)
    expect(body.errors[0]?.message).toMatch(/^The answer has \d+\.\d MB, more than the 0\.0 MB/)
    expect(body.errors[0]?.extensions).toEqual({ code: 'ANSWER_TOO_LARGE' })
    // Downloads are streamed and have bounds of their own.
    const from = { headers: { 'x-forwarded-for': '192.0.2.4' } }
    const catalogue = await (await fetch(`${story.url}/api/v1/metrics`, from)).text()
    expect(catalogue.length).toBeGreaterThan(20_000)
  })
})

describe('the address of a client', () => {
  const address = (forwarded: string | undefined, proxies: number) =>
    clientAddress(
      // Only these two are looked at.
      { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '127.0.0.1' } } as never,
      proxies,
    )
  it('is the connection’s when no proxy is trusted, else the one that the last trusted proxy saw', () => {
    expect(address('192.0.2.1', 0)).toBe('127.0.0.1')
    expect(address('192.0.2.1', 1)).toBe('192.0.2.1')
    expect(address('10.0.0.1, 192.0.2.1', 1)).toBe('192.0.2.1')
    expect(address('10.0.0.1, 192.0.2.1', 2)).toBe('10.0.0.1')
    expect(address('10.0.0.1', 3)).toBe('10.0.0.1')
    expect(address(undefined, 1)).toBe('127.0.0.1')
  })
})
