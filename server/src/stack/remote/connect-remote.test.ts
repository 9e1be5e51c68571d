import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, LOOPBACK } from '../process/free-port.ts'
import { connectRemote } from './connect-remote.ts'

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve))
})

/** A web server that answers any POST with what `answer` makes of its body. */
async function serve(
  answer: (body: { method?: string }, count: number) => { status?: number; body: unknown },
): Promise<string> {
  let count = 0
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => {
      text += part
    })
    request.on('end', () => {
      count += 1
      const { status = 200, body } = answer(JSON.parse(text), count)
      response.writeHead(status, { connection: 'close' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  open.push(server)
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen({ port, host: LOOPBACK }, resolve))
  return `http://${LOOPBACK}:${port}/key-1234/braintrust`
}

const subgraph = (hasIndexingErrors = false) =>
  serve(() => ({
    body: {
      data: { _meta: { hasIndexingErrors, block: { number: 9 } }, blocks: [{ number: 1, hash: '0xaa' }] },
    },
  }))

const chain = (hash: string | null) =>
  serve(({ method }) => ({
    body: { result: method === 'eth_chainId' ? '0x1' : hash && { number: '0x1', hash, transactions: [] } },
  }))

const complaint = async (subgraphUrl: string, rpcUrl: string | null = null) =>
  connectRemote({ subgraphUrl, rpcUrl }).then(
    () => 'none',
    (error: Error) => error.message.replace(/127\.0\.0\.1:\d+/g, 'host'),
  )

describe('connectRemote', () => {
  it('gives the chain id when subgraph and chain fit together', async () => {
    expect(await connectRemote({ subgraphUrl: await subgraph(), rpcUrl: await chain('0xAA') })).toEqual({
      chainId: 1,
    })
    expect(await connectRemote({ subgraphUrl: await subgraph(), rpcUrl: null })).toEqual({ chainId: 1 })
  })

  it('bears a failure that passes', async () => {
    const body = { data: { _meta: { hasIndexingErrors: false, block: { number: 9 } }, blocks: [] } }
    const subgraphUrl = await serve((_, count) =>
      count < 3 ? { status: 502, body: 'bad gateway' } : { body },
    )
    expect(await connectRemote({ subgraphUrl, rpcUrl: null })).toEqual({ chainId: 1 })
  })

  it('says what is wrong in a sentence that keeps the key in the address to itself', async () => {
    const nowhere = `http://${LOOPBACK}:${await freePort()}/key-1234`
    const unknown = await serve(() => ({ body: { errors: [{ message: 'subgraph `x` not found' }] } }))
    const web = await serve(() => ({ body: '<html>' }))
    const said = await Promise.all([
      complaint(nowhere),
      complaint(unknown),
      complaint(web),
      complaint(await subgraph(true)),
      complaint(await subgraph(), nowhere),
      complaint(await subgraph(), await chain('0xbb')),
      complaint(await subgraph(), await chain(null)),
    ])
    expect(said.join('\n')).not.toContain('key-1234')
    expect(said).toMatchInlineSnapshot(`
      [
        "SUBGRAPH_URL cannot be used: http://host/… does not answer: connect ECONNREFUSED host. Check the address and the network, then start again.",
        "SUBGRAPH_URL (http://host/…) is not a Braintrust subgraph that can be read: subgraph \`x\` not found. Check the address, and that the subgraph is deployed under that name.",
        "SUBGRAPH_URL cannot be used: http://host/… answered with something that is not JSON: <html> Check the address and the network, then start again.",
        "The subgraph at http://host/… has halted with an indexing error at block 9. Its operator has to mend it; then start again.",
        "RPC_URL cannot be used: http://host/… does not answer: connect ECONNREFUSED host. Check the address and the network, then start again.",
        "RPC_URL (http://host/…, chain 1) is not the chain of this subgraph: block 1 is 0xaa there and 0xbb here. Set RPC_URL to a node of the subgraph's chain.",
        "RPC_URL (http://host/…, chain 1) is not the chain of this subgraph: block 1 is 0xaa there and unknown here. Set RPC_URL to a node of the subgraph's chain.",
      ]
    `)
  }, 60_000)
})
