import { createServer } from 'node:http'
import { LOOPBACK } from '../process/free-port.ts'

/** A server that graph-node takes for IPFS. */
export interface IpfsStub {
  readonly url: string
  close(): Promise<void>
}

/**
 * graph-node waits for ever for an IPFS that answers, even when the manifest names no IPFS file. Ours names none; this answers the
 * greeting and has no file at all.
 */
export async function startIpfsStub(): Promise<IpfsStub> {
  const server = createServer((request, response) => {
    const greeting = request.url?.startsWith('/api/v0/version') === true
    response.writeHead(greeting ? 200 : 404, { 'content-type': 'application/json' })
    response.end(greeting ? '{"Version":"0.0.0"}' : '{"Message":"There are no files here."}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: 0, host: LOOPBACK }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The IPFS stand-in has no TCP port.')
  return {
    url: `http://${LOOPBACK}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
