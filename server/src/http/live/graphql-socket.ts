import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql'
import { handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { maskError } from '../../graphql/api-error.ts'
import { checkDocument } from '../../graphql/check-document.ts'
import { armour } from '../../graphql/document-limits.ts'
import type { LiveFeed } from '../../graphql/live-feed.ts'
import { clientAddress } from '../client-address.ts'
import type { Seats } from '../seats.ts'
import type { LiveLimits } from './live-limits.ts'

export interface GraphqlSocketOptions {
  readonly schema: GraphQLSchema
  readonly feed: LiveFeed
  readonly seats: Seats
  readonly limits: LiveLimits
  readonly logger: Logger
  /** Path that is upgraded; any other is refused. */
  readonly path: string
  /** Reverse proxies before us. */
  readonly trustedProxies: number
  /** Told of each connection that was ended because it did not read, or sent too much. */
  readonly onDropped: () => void
}

/** Close codes of the WebSocket protocol. */
const closing = { goingAway: 1001, tooBusy: 1008 } as const

const badRequest = (message: string) => [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })]

/** Answers an upgrade that is not granted, over the bare connection. */
function refuseUpgrade(socket: Duplex, status: number, sentence: string): void {
  const body = JSON.stringify({ error: sentence })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** Browsers let any page open a socket to anywhere; only our own pages, and programs, are let in. */
function isForeignPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? ''
}

interface Connection {
  readonly socket: WebSocket
  /** Whether it answered since the last heartbeat. */
  alive: boolean
  /** Messages it sent since the last heartbeat. */
  messages: number
}

/**
 * Subscriptions by graphql-ws on the GraphQL path. Sockets keep the limits of HTTP (document, size) and some of their own:
 * connections of an address, subscriptions of a connection, messages in a time, bytes that wait for a slow reader.
 */
export class GraphqlSocket {
  readonly #options: GraphqlSocketOptions
  readonly #sockets: WebSocketServer
  readonly #connections = new Set<Connection>()
  readonly #graphql: ReturnType<typeof makeServer>
  readonly #rules = armour().validationRules
  readonly #beat: NodeJS.Timeout

  constructor(options: GraphqlSocketOptions) {
    this.#options = options
    const { limits } = options
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.messageBytes,
      perMessageDeflate: false,
      handleProtocols,
    })
    this.#graphql = makeServer({
      connectionInitWaitTimeout: limits.beatMs,
      onSubscribe: ({ subscriptions }, _id, payload) =>
        Object.keys(subscriptions).length > limits.subscriptions
          ? badRequest(
              `A connection may hold ${limits.subscriptions} subscriptions at once. Complete one, or open another connection.`,
            )
          : this.#prepare(payload),
      onError: (_context, _id, _payload, errors) => errors.map((error) => maskError(error.toJSON())),
    })
    this.#beat = setInterval(() => this.#beatOnce(), limits.beatMs)
    this.#beat.unref()
  }

  /** Takes the upgrades of a server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    )
  }

  /** Tells every client that we go, and ends those that do not leave at once. */
  async close(): Promise<void> {
    clearInterval(this.#beat)
    for (const { socket } of this.#connections) socket.close(closing.goingAway, 'The server is stopping.')
    const deadline = setTimeout(() => {
      for (const { socket } of this.#connections) socket.terminate()
    }, 500)
    // Without a server of its own it waits for its clients alone.
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()))
    clearTimeout(deadline)
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until the upgrade is done nobody else listens, and an error without a listener ends the process.
    socket.on('error', () => socket.destroy())
    const { path, seats, trustedProxies } = this.#options
    if (pathOf(request.url) !== path) {
      refuseUpgrade(socket, 404, `There is no WebSocket at this address. Subscriptions are at ${path}.`)
      return
    }
    if (isForeignPage(request)) {
      refuseUpgrade(socket, 403, 'Pages of other sites may not open a socket here.')
      return
    }
    const seat = seats.take(clientAddress(request, trustedProxies))
    if (!seat.free) {
      refuseUpgrade(socket, 429, 'Too many sockets are open from your address or in all. Close some first.')
      return
    }
    // The raw connection ends in every case: refused by ws, closed by either side, or cut.
    socket.once('close', () => seat.release())
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#open(webSocket))
  }

  #open(socket: WebSocket): void {
    const { limits, logger } = this.#options
    const connection: Connection = { socket, alive: true, messages: 0 }
    this.#connections.add(connection)
    // Too long a message, bad framing, a cut line: ws closes by itself.
    socket.on('error', (error) => logger.debug({ reason: error.message }, 'A socket failed.'))
    socket.on('pong', () => {
      connection.alive = true
    })
    const closed = this.#graphql.opened(
      {
        protocol: socket.protocol,
        send: (data) => this.#send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            if (++connection.messages > limits.messagesPerBeat) {
              this.#options.onDropped()
              socket.close(closing.tooBusy, 'Too many messages in a short time.')
            } else receive(String(data)).catch(() => socket.terminate())
          }),
      },
      {},
    )
    socket.once('close', (code, reason) => {
      this.#connections.delete(connection)
      closed(code, String(reason)).catch((error: unknown) =>
        logger.warn({ err: error }, 'A socket’s end failed.'),
      )
    })
  }

  /** Settles when the bytes have left us: the next update is not even made before that. */
  #send(socket: WebSocket, data: string): Promise<void> {
    if (socket.readyState !== socket.OPEN) return Promise.resolve()
    if (socket.bufferedAmount > this.#options.limits.waitingBytes) {
      this.#options.onDropped()
      socket.terminate()
      return Promise.resolve()
    }
    return new Promise((resolve) => socket.send(data, () => resolve()))
  }

  #beatOnce(): void {
    for (const connection of this.#connections) {
      const { socket, alive } = connection
      if (!alive) {
        this.#options.onDropped()
        socket.terminate()
        continue
      }
      connection.alive = false
      connection.messages = 0
      socket.ping()
    }
  }

  #prepare({ query, operationName, variables }: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
    const { schema, feed } = this.#options
    const checked = checkDocument(schema, query, this.#rules)
    if ('errors' in checked) return checked.errors
    const { document } = checked
    const operation = getOperationAST(document, operationName)
    if (!operation)
      return badRequest('The document holds no operation of this name, or several and no name was given.')
    if (operation.operation !== 'subscription')
      return badRequest(`This socket is for subscriptions; send the ${operation.operation} by POST.`)
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: { feed },
    }
  }
}
