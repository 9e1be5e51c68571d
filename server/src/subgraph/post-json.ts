import {
  AnswerTimeoutError,
  AnswerTooLargeError,
  type HttpAnswer,
  type PostOptions,
  sendPost,
} from './send-post.ts'
import { type Objection, SubgraphError } from './subgraph-error.ts'

/** How a request travels; replaced where faults are simulated. */
export type Send = (options: PostOptions, body: string) => Promise<HttpAnswer>

/** Name of an endpoint for messages: without a query string, user or password, any of which may hold a key. */
export function publicName(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const seen = text.slice(0, 80).replaceAll(/\s+/g, ' ')
    throw new SubgraphError('malformed', `${publicName(url)} did not answer in JSON but with "${seen}".`, {
      cause,
    })
  }
}

/**
 * Milliseconds of a Retry-After header, which holds seconds or a date; undefined when it is absent or makes no sense.
 * @example retryAfterMs('120', Date.now()) // 120000
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** What a status says of how we ask. */
function objectionOf({ status, retryAfter }: HttpAnswer): Objection | undefined {
  const wait = retryAfterMs(retryAfter, Date.now())
  if (status === 429 || (status === 503 && wait !== undefined))
    return { kind: 'too-often', retryAfterMs: wait }
  if (status === 413 || status === 408 || status === 504) return { kind: 'too-much' }
  return undefined
}

function checkStatus(answer: HttpAnswer, url: string): void {
  const { status } = answer
  if (status >= 200 && status < 300) return
  if (status === 404)
    throw new SubgraphError(
      'unknown-subgraph',
      `${publicName(url)} answered with HTTP 404: nothing is at this address.`,
    )
  const elsewhere =
    status >= 300 && status < 400 ? ' It points elsewhere; set SUBGRAPH_URL to the final address.' : ''
  throw new SubgraphError('unreachable', `${publicName(url)} answered with HTTP ${status}.${elsewhere}`, {
    objection: objectionOf(answer),
  })
}

/** A network's failure in our words. */
function sendingError(options: PostOptions, cause: unknown): SubgraphError {
  const name = publicName(options.url)
  if (cause instanceof AnswerTooLargeError)
    return new SubgraphError(
      'malformed',
      `${name} answered with more than ${options.maxBytes} bytes; the answer was dropped.`,
      { cause, objection: { kind: 'too-much' } },
    )
  if (cause instanceof AnswerTimeoutError)
    return new SubgraphError('unreachable', `${name} did not answer within ${options.timeoutMs / 1000} s.`, {
      cause,
      objection: { kind: 'too-much' },
    })
  const said = cause instanceof Error ? cause.message : String(cause)
  return new SubgraphError('unreachable', `${name} cannot be reached (${said}).`, { cause })
}

/**
 * Posts JSON and reads JSON, bounded in time and size.
 * @throws SubgraphError `unreachable` (network, timeout, HTTP error) or `malformed`.
 */
export async function postJson(options: PostOptions, body: unknown, send: Send = sendPost): Promise<unknown> {
  let answer: HttpAnswer
  try {
    answer = await send(options, JSON.stringify(body))
  } catch (cause) {
    throw sendingError(options, cause)
  }
  checkStatus(answer, options.url)
  return parseJson(answer.text, options.url)
}
