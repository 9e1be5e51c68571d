import { once } from 'node:events'
import { connect } from 'node:net'
import type { Client } from 'graphql-ws'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { randomEvents } from '../../subgraph/testing/random-events.ts'
import { type EventReader, readEvents } from '../testing/read-events.ts'
import { type ServedStory, servedStory, synced, until } from '../testing/served-story.ts'
import { socketClient, socketUrl, subscribe } from '../testing/socket-client.ts'

let story: ServedStory
const closers: (() => unknown)[] = []
beforeEach(async () => {
  story = await servedStory(71, 20, {
    liveLimits: {
      beatMs: 300,
      sockets: { perAddress: 3, total: 10 },
      streams: { perAddress: 2, total: 10 },
      subscriptions: 2,
      messageBytes: 20_000,
      messagesPerBeat: 20,
    },
  })
  await synced(story)
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  await story.end()
})

const mine = (blocks: number) => {
  for (let n = 0; n < blocks; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 8))
}
const metric = async (name: string) =>
  Number(
    new RegExp(`^${name} (\\d+)`, 'm').exec(await (await fetch(`${story.url}/metrics`)).text())?.[1] ?? 'NaN',
  )

async function listen(): Promise<EventReader> {
  const reader = await readEvents(story.url)
  closers.push(() => reader.close())
  return reader
}

/** A client as the dashboard’s would be. */
function client(): Client {
  const made = socketClient(story.url)
  closers.push(() => made.dispose())
  return made
}

/** A bare socket that has passed the greeting. */
async function greeted(): Promise<WebSocket> {
  const socket = new WebSocket(socketUrl(story.url), 'graphql-transport-ws')
  closers.push(() => socket.terminate())
  socket.on('error', () => undefined)
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  return socket
}

describe('live updates', () => {
  it('tell the present at once and each new block, over both transports alike', async () => {
    const stream = await listen()
    const { updates } = subscribe(client())
    await until('the present', async () => stream.updates.length === 1 && updates.length === 1)
    const before = story.chain.head
    expect(stream.updates[0]).toMatchObject({
      block: { number: before?.number, hash: before?.hash, timestamp: before?.timestamp },
      rolledBack: false,
      status: { state: 'SYNCED', lag: 0, chainId: 31337 },
    })
    mine(1)
    const { number, hash } = story.chain.head ?? {}
    await until('the new block', async () =>
      [stream.updates, updates].every((seen) => seen.at(-1)?.block?.hash === hash),
    )
    expect(updates.at(-1)).toMatchObject({ block: { number, hash }, rolledBack: false })
    expect(stream.response.headers['content-type']).toContain('text/event-stream')
  })

  it('tell of a rollback once, by another epoch', async () => {
    const stream = await listen()
    await until('the present', async () => stream.updates.length === 1)
    story.chain.drop(4)
    mine(6)
    await until('the new chain', async () => stream.updates.at(-1)?.block?.hash === story.chain.head?.hash)
    const epochs = stream.updates.map(({ epoch }) => epoch)
    expect(epochs.at(-1)).toBe((epochs[0] ?? 0) + 1)
    expect(stream.updates.filter(({ rolledBack }) => rolledBack)).toHaveLength(1)
  })

  it('tell of a subgraph that went away although no block came', async () => {
    const stream = await listen()
    await until('the present', async () => stream.updates.length === 1)
    story.fake.nextFault = () => 'http-500'
    await until('the state', async () => stream.updates.at(-1)?.status.state === 'UNREACHABLE')
    expect(stream.updates.at(-1)?.block).toEqual(stream.updates[0]?.block)
  })

  it('keep the line open by comments, and end it when the server stops', async () => {
    const stream = await listen()
    await until('two beats', async () => (stream.text().match(/^:$/gm) ?? []).length >= 2)
    const { updates, ended } = subscribe(client())
    await until('the present', async () => updates.length === 1)
    const left = once(stream.response, 'close')
    const began = Date.now()
    await story.server.close()
    await left
    await ended
    expect(Date.now() - began).toBeLessThan(3_000)
  })

  it('are counted', async () => {
    const stream = await listen()
    const { updates } = subscribe(client())
    await until('both', async () => stream.updates.length === 1 && updates.length === 1)
    expect(await metric('live_streams')).toBe(1)
    expect(await metric('live_sockets')).toBe(1)
    expect(await metric('live_listeners')).toBe(2)
    expect(await metric('live_messages_total')).toBeGreaterThanOrEqual(2)
    stream.close()
    await until('the stream’s end', async () => (await metric('live_streams')) === 0)
    expect(await metric('live_listeners')).toBe(1)
  })

  it('answer HEAD /live with the headers alone', async () => {
    const response = await fetch(`${story.url}/live`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
  })
})

describe('live connections are bounded', () => {
  it('refuses one stream too many from an address with a sentence, and takes it when one has left', async () => {
    const first = await listen()
    await listen()
    const third = await fetch(`${story.url}/live`)
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('10')
    expect(await third.json()).toMatchObject({ error: expect.stringContaining('Too many live connections') })
    expect(await metric('live_refused_total')).toBe(1)
    first.close()
    await until('a free seat', async () => (await metric('live_streams')) === 1)
    expect((await listen()).response.statusCode).toBe(200)
  })

  it('refuses one socket too many from an address', async () => {
    await Promise.all([greeted(), greeted(), greeted()])
    const socket = new WebSocket(socketUrl(story.url), 'graphql-transport-ws')
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('429')
  })

  it('refuses sockets of other sites’ pages and other paths', async () => {
    const refused = async (url: string, origin?: string) => {
      const socket = new WebSocket(url, 'graphql-transport-ws', origin === undefined ? {} : { origin })
      return String((await once(socket, 'error'))[0])
    }
    expect(await refused(socketUrl(story.url), 'https://evil.example')).toContain('403')
    expect(await refused(socketUrl(story.url), 'null')).toContain('403')
    expect(await refused(socketUrl(story.url).replace('/graphql', '/'))).toContain('404')
    const own = new WebSocket(socketUrl(story.url), 'graphql-transport-ws', { origin: story.url })
    await once(own, 'open')
    own.terminate()
  })

  it('refuses a third subscription of a connection', async () => {
    const from = client()
    const kept = [subscribe(from), subscribe(from)]
    await until('two', async () => kept.every(({ updates }) => updates.length > 0))
    expect(await subscribe(from).ended).toMatchObject([
      { message: expect.stringContaining('2 subscriptions') },
    ])
    expect(kept[0]?.updates).toHaveLength(1)
  })

  it('ends a connection that sends too much, or too large a message', async () => {
    const flooding = await greeted()
    for (let n = 0; n < 40; n++) flooding.send('{"type":"ping"}')
    expect((await once(flooding, 'close'))[0]).toBe(1008)
    const large = await greeted()
    large.send(JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(30_000) } }))
    expect((await once(large, 'close'))[0]).toBe(1009)
  })

  it('ends a connection that says nothing, or something else than the protocol', async () => {
    const silent = new WebSocket(socketUrl(story.url), 'graphql-transport-ws')
    expect((await once(silent, 'close'))[0]).toBe(4408)
    const odd = await greeted()
    odd.send('not JSON')
    expect((await once(odd, 'close'))[0]).toBe(4400)
  })

  it('drops a socket that never reads', async () => {
    const socket = connect(Number(new URL(story.url).port), '127.0.0.1')
    closers.push(() => socket.destroy())
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    )
    socket.on('error', () => undefined)
    socket.pause()
    await until('the drop', async () =>
      (await (await fetch(`${story.url}/metrics`)).text()).includes(
        'live_dropped_total{transport="socket"} 1',
      ),
    )
    expect(await metric('live_sockets')).toBe(0)
  })
})
