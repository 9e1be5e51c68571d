import { type Response, Router } from 'express'
import type { LiveFeed, LiveSubscription, LiveUpdate } from '../../graphql/live-feed.ts'
import { refuse } from '../refuse.ts'
import type { Seats } from '../seats.ts'
import type { LiveLimits } from './live-limits.ts'

export interface EventStreamOptions {
  readonly feed: LiveFeed
  readonly seats: Seats
  readonly limits: LiveLimits
  /** Told of each listener that was dropped because it did not read. */
  readonly onDropped: () => void
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform keeps the compressor, ours and a proxy's, from holding messages back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** One message; JSON holds no line break, so it is one data line. */
function frame(update: LiveUpdate): string {
  const id = `${update.epoch}-${update.block?.number ?? 'none'}`
  return `id: ${id}\nevent: head\ndata: ${JSON.stringify(update)}\n\n`
}

/** Waits until what was written is on its way, or the connection is gone. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}

async function send(response: Response, updates: LiveSubscription): Promise<void> {
  for await (const update of updates) if (!response.write(frame(update))) await drained(response)
  response.end()
}

/** A comment now and then, so that proxies keep the line open and a dead one is noticed. */
function beat(response: Response, { limits, onDropped }: EventStreamOptions): NodeJS.Timeout {
  let full = false
  return setInterval(() => {
    if (response.writableNeedDrain && full) {
      onDropped()
      response.destroy()
      return
    }
    full = response.writableNeedDrain
    if (!full) response.write(':\n\n')
  }, limits.beatMs)
}

/**
 * GET /live: server-sent events. The present at once, then each new block, rollback and change of state.
 * A client that was cut off connects again and is told the present; nothing has to be replayed.
 */
export function eventStream(options: EventStreamOptions): Router {
  const { feed, seats } = options
  const router = Router()
  router.get('/live', (request, response) => {
    if (request.method === 'HEAD') {
      response.set(headers).end()
      return
    }
    const seat = seats.take(request.ip)
    if (!seat.free) {
      refuse(
        response,
        429,
        'Too many live connections are open from your address or in all. Close some, or ask { status } now and then instead.',
      )
      return
    }
    response.writeHead(200, headers)
    response.write('retry: 2000\n\n')
    const updates = feed.subscribe()
    const timer = beat(response, options)
    response.once('close', () => {
      clearInterval(timer)
      updates.end()
      seat.release()
    })
    // It fails only when the connection breaks, which `close` has dealt with.
    send(response, updates).catch(() => response.destroy())
  })
  return router
}
