import { createServer } from 'node:net'

/** Loopback, the only address on which the local stack listens. */
export const LOOPBACK = '127.0.0.1'

/**
 * A TCP port that is free on the loopback address at this moment: the preferred one if it is, else one chosen by the
 * system. Another process can take it before we use it, so callers start again with another port when that happens.
 */
export async function freePort(preferred?: number, host: string = LOOPBACK): Promise<number> {
  if (preferred !== undefined && preferred !== 0) {
    const port = await tryPort(preferred, host)
    if (port !== null) return port
  }
  const port = await tryPort(0, host)
  if (port === null)
    throw new Error(`No free TCP port was found on ${host}. Close some programs and try again.`)
  return port
}

/** Several different free ports. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}

function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null))
    })
  })
}
