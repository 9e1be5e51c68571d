import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import express from 'express'
import { expect, it } from 'vitest'
import { type LiveFeed, LiveSubscription, type LiveUpdate } from '../../graphql/live-feed.ts'
import { Seats } from '../seats.ts'
import { until } from '../testing/served-story.ts'
import { eventStream } from './event-stream.ts'
import { liveLimits } from './live-limits.ts'

it('holds one message at most for a stream that does not read, and drops it', async () => {
  // Messages so large that the system's own buffers are soon full; each is counted when it is made.
  const text = 'x'.repeat(1_000_000)
  let made = 0
  let subscription: LiveSubscription | undefined
  const feed = {
    subscribe: () => {
      subscription = new LiveSubscription(
        () => {
          made++
          return { epoch: 0, status: { message: text } } as unknown as LiveUpdate
        },
        () => undefined,
      )
      return subscription
    },
  } as Pick<LiveFeed, 'subscribe'> as LiveFeed
  let dropped = 0
  const seats = new Seats(liveLimits.streams)
  const limits = { ...liveLimits, beatMs: 100 }
  const app = express().use(eventStream({ feed, seats, limits, onDropped: () => void dropped++ }))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write('GET /live HTTP/1.1\r\nHost: x\r\n\r\n')
  let woken = 0
  await until('the drop', async () => {
    woken++
    subscription?.wake()
    return dropped === 1
  })
  expect(made).toBeLessThan(woken)
  await until('the free seat', async () => seats.taken === 0)
  socket.destroy()
  server.close()
})
