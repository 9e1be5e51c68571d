import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { LiveUpdate } from '../../graphql/live-feed.ts'

export const liveQuery =
  'subscription { live { block { number hash } epoch rolledBack status { state lag } } }'

/** Where a server's socket is. */
export const socketUrl = (url: string): string => `${url.replace('http', 'ws')}/graphql`

/** A graphql-ws client of a server, as a page would have it; dispose of it. */
export const socketClient = (url: string): Client =>
  createClient({ url: socketUrl(url), webSocketImpl: WebSocket, retryAttempts: 0 })

/** Subscribes; what comes is in `updates`, and `ended` settles with the errors that end it, or without any. */
export function subscribe(
  client: Client,
  query = liveQuery,
): { readonly updates: LiveUpdate[]; readonly ended: Promise<unknown> } {
  const updates: LiveUpdate[] = []
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe<{ live: LiveUpdate }>(
      { query },
      {
        next: ({ data, errors }) => {
          if (data) updates.push(data.live)
          else resolve(errors)
        },
        error: resolve,
        complete: () => resolve(undefined),
      },
    )
  })
  return { updates, ended }
}
