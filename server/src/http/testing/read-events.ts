import { type IncomingMessage, request } from 'node:http'
import type { LiveUpdate } from '../../graphql/live-feed.ts'

/** An open connection to /live and what came over it so far. */
export interface EventReader {
  readonly response: IncomingMessage
  readonly updates: LiveUpdate[]
  /** Everything as it came, comments included. */
  text(): string
  close(): void
}

/** Opens /live and reads it as it comes. */
export function readEvents(url: string): Promise<EventReader> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/live`, { agent: false }, (response) => {
      let text = ''
      const updates: LiveUpdate[] = []
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        updates.length = 0
        for (const [, data = ''] of text.matchAll(/^data: (.*)\n\n/gm)) updates.push(JSON.parse(data))
      })
      response.on('error', () => undefined)
      resolve({ response, updates, text: () => text, close: () => asked.destroy() })
    })
    asked.on('error', reject)
    asked.end()
  })
}
