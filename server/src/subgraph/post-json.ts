import { SubgraphError } from './subgraph-error.ts'

export interface PostOptions {
  readonly url: string
  /** From request to the last byte of the answer. */
  readonly timeoutMs: number
  /** Longest answer that is read, in bytes, after decompression. */
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

/** Name of an endpoint for messages: without a query string, user or password, any of which may hold a key. */
export function publicName(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

async function readCapped(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (response.body === null) return ''
  for await (const chunk of response.body) {
    size += chunk.byteLength
    // Leaving the loop cancels the body, so a hostile endpoint cannot fill our memory.
    if (size > maxBytes)
      throw new SubgraphError(
        'malformed',
        `${publicName(response.url)} answered with more than ${maxBytes} bytes; the answer was dropped.`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
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

function checkStatus(response: Response, url: string): void {
  if (response.status >= 500 || response.status === 429 || response.status === 408)
    throw new SubgraphError('unreachable', `${publicName(url)} answered with HTTP ${response.status}.`)
  if (response.status === 404)
    throw new SubgraphError(
      'unknown-subgraph',
      `${publicName(url)} answered with HTTP 404: nothing is at this address.`,
    )
  if (!response.ok)
    throw new SubgraphError('unreachable', `${publicName(url)} answered with HTTP ${response.status}.`)
}

/**
 * Posts JSON and reads JSON, bounded in time and size.
 * @throws SubgraphError `unreachable` (network, timeout, HTTP error) or `malformed`.
 */
export async function postJson(options: PostOptions, body: unknown): Promise<unknown> {
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal])
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal,
    })
    checkStatus(response, options.url)
    return parseJson(await readCapped(response, options.maxBytes), options.url)
  } catch (cause) {
    if (cause instanceof SubgraphError) throw cause
    throw new SubgraphError('unreachable', unreachableSentence(options, timeout.aborted, cause), { cause })
  }
}

function unreachableSentence(options: PostOptions, timedOut: boolean, cause: unknown): string {
  const name = publicName(options.url)
  if (timedOut) return `${name} did not answer within ${options.timeoutMs / 1000} s.`
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return `${name} cannot be reached (${inner instanceof Error ? inner.message : String(inner)}).`
}
