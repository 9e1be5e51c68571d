import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Operation } from '../graphql/operation.ts'

/** Longest answer that is kept, and of all together, in bytes. */
const longest = 1_000_000
const longestOfAll = 16_000_000

/** Bodies as they came, by request. */
const bodies = new WeakMap<IncomingMessage, Buffer>()

/** Remembers a body as it came, for {@link KeptAnswers}; to be given to Express' reader of JSON as `verify`. */
export function keepBytes(request: IncomingMessage, _response: unknown, body: Buffer): void {
  bodies.set(request, body)
}

interface Kept {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string | number>>
}

/** Headers that an answer is sent with again, beside those of every answer. */
const contentHeaders = ['content-type', 'cache-control', 'etag'] as const

/**
 * Answers as they went out, for a request of the same bytes while the ledger stands at the same block: to read the question and to go
 * through the GraphQL server takes longer than to send the answer. The answers themselves are those of `RepeatedAnswers`.
 */
export class KeptAnswers {
  readonly #stateNow: () => string | undefined
  readonly #kept = new Map<string, Kept>()
  #state: string | undefined
  #length = 0

  /** @param stateNow what answers depend on besides the question, as {@link Operation.state}. */
  constructor(stateNow: () => string | undefined) {
    this.#stateNow = stateNow
  }

  /** Answers a request that was answered before, and keeps what is sent for another; stands behind the reader of bodies. */
  readonly handler: RequestHandler = (request, response, next) => {
    const body = bodies.get(request)
    const { method, headers } = request
    if (method !== 'POST' || body === undefined) return next()
    const question = `${headers['content-type']}|${headers.accept}|${request.originalUrl}|${body.toString('latin1')}`
    const kept = this.#find(question)
    if (kept === undefined) {
      this.#keepWhatIsSent(question, response)
      next()
      return
    }
    response.writeHead(200, kept.headers).end(kept.body)
  }

  #find(question: string): Kept | undefined {
    const state = this.#stateNow()
    if (state !== this.#state) {
      this.#kept.clear()
      this.#length = 0
      this.#state = state
    }
    return this.#kept.get(question)
  }

  #keepWhatIsSent(question: string, response: Response): void {
    const send = response.send.bind(response)
    response.send = (text: unknown) => {
      const sent = send(text)
      const operation: Operation | undefined = response.locals.operation
      if (typeof text === 'string' && response.statusCode === 200 && operation?.mayRepeat)
        this.#keep(question, operation.state, text, response)
      return sent
    }
  }

  #keep(question: string, state: string | undefined, text: string, response: Response): void {
    const length = question.length + Buffer.byteLength(text)
    if (state === undefined || state !== this.#state || length > longest || this.#kept.has(question)) return
    for (const oldest of this.#kept.keys()) {
      if (this.#length + length <= longestOfAll) break
      this.#forget(oldest)
    }
    const body = Buffer.from(text)
    const own = contentHeaders.flatMap((name) => {
      const value = response.getHeader(name)
      return typeof value === 'string' ? [[name, value]] : []
    })
    this.#kept.set(question, { body, headers: { ...Object.fromEntries(own), 'content-length': body.length } })
    this.#length += length
  }

  #forget(question: string): void {
    this.#length -= question.length + (this.#kept.get(question)?.body.length ?? 0)
    this.#kept.delete(question)
  }
}
