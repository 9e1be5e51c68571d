/** Posts the requests that the endpoint was asked last, so many at once, reads the answers, parses them if told to, and throws them away. */
import { Agent, request as httpRequest } from 'node:http'
import { tell } from './tell.ts'

const { url, events, width, parses } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string
  events: number
  width: number
  parses: boolean
}
const agent = new Agent({ keepAlive: true, maxSockets: width })

function post(body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve(Buffer.concat(chunks)))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}

const asked = JSON.parse((await post('{"query":"what was asked"}')).toString()) as unknown[]
const bodies = asked.map((body) => JSON.stringify(body))
await tell(async () => {
  let next = 0
  const work = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const answer = await post(body)
      if (parses) JSON.parse(answer.toString())
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return events
})
agent.destroy()
