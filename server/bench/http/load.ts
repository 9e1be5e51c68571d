import { Agent, request } from 'node:http'

/** What a server did in the time given to it. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

interface LoadOptions {
  readonly url: string
  /** Body of the n-th question. */
  readonly body: (n: number) => string
  /** @throws when the answer is not the one wanted: a server that refuses is fast. */
  readonly check: (answer: string) => void
  readonly connections: number
  readonly milliseconds: number
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve(Buffer.concat(chunks).toString()))
      response.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** Asks over so many connections, each its next question when the last one is answered. The first answer, which warms up, is not counted. */
export async function load({ url, body, check, connections, milliseconds }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let asked = 0
  const took: number[] = []
  try {
    check(await post(agent, url, body(asked++)))
    const began = performance.now()
    const ask = async () => {
      while (performance.now() - began < milliseconds) {
        const start = performance.now()
        const answer = await post(agent, url, body(asked++))
        took.push(performance.now() - start)
        if (took.length % 50 === 1) check(answer)
      }
    }
    await Promise.all(Array.from({ length: connections }, ask))
    const seconds = (performance.now() - began) / 1000
    took.sort((a, b) => a - b)
    const rank = (part: number) => took[Math.ceil(took.length * part) - 1] ?? Number.NaN
    return { perSecond: took.length / seconds, p50: rank(0.5), p99: rank(0.99) }
  } finally {
    agent.destroy()
  }
}
