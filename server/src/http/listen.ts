import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Bound {
  readonly url: string
  /** Takes no new connections, lets requests under way finish for a moment, then ends what is left. */
  close(): Promise<void>
}

/** Ports tried after the one that was asked for. */
const morePorts = 50
const drainMs = 3_000

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code === 'EADDRINUSE') resolve(false)
      else
        reject(
          new Error(`Cannot listen on ${host}:${port} (${error.message}). Set another HOST or PORT.`, {
            cause: error,
          }),
        )
    }
    const listening = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port, host)
  })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection is idle once its request was answered, and its client may keep it open for another.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const stop = new AbortController()
  await Promise.race([closed, wait(drainMs, undefined, { signal: stop.signal }).catch(() => undefined)])
  stop.abort()
  clearInterval(sweep)
  server.closeAllConnections()
  await closed
}

/**
 * Listens on the port, or on the next free one when it is taken.
 * @throws a sentence when none of {@link morePorts} ports is free, or the host is not ours.
 */
export async function listen(server: Server, host: string, port: number): Promise<Bound> {
  const last = port === 0 ? 0 : Math.min(65_535, port + morePorts)
  for (let candidate = port; candidate <= last; candidate++)
    if (await tryPort(server, host, candidate))
      return { url: urlOf(server, host), close: () => drain(server) }
  throw new Error(
    `No port from ${port} to ${last} is free on ${host}. Set PORT to a free one, or to 0 for any.`,
  )
}
