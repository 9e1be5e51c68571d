import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'

export interface PostOptions {
  readonly url: string
  /** From request to the last byte of the answer. */
  readonly timeoutMs: number
  /** Longest answer that is read, in bytes, after decompression. */
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

export interface HttpAnswer {
  readonly status: number
  /** The Retry-After header, as it came. */
  readonly retryAfter: string | undefined
  readonly text: string
}

/** The answer did not fit; it was dropped as soon as that was seen. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError'
}

/** No whole answer within the time allowed. */
export class AnswerTimeoutError extends Error {
  override readonly name = 'AnswerTimeoutError'
}

const agents = {
  http: new HttpAgent({ keepAlive: true }),
  https: new HttpsAgent({ keepAlive: true }),
}

function open(url: string, body: string): ClientRequest {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
    'content-length': Buffer.byteLength(body),
  }
  return url.startsWith('https:')
    ? requestHttps(url, { method: 'POST', agent: agents.https, headers })
    : requestHttp(url, { method: 'POST', agent: agents.http, headers })
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']
  if (encoding !== 'gzip' && encoding !== 'br') return response
  const decompress = encoding === 'gzip' ? createGunzip() : createBrotliDecompress()
  // The failure of either is met by whoever reads the end of the pipe.
  return pipeline(response, decompress, () => undefined)
}

async function readCapped(body: Readable, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    // Leaving the loop destroys the stream, so a hostile endpoint cannot fill our memory.
    if (size > maxBytes) throw new AnswerTooLargeError()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * One POST over a connection that is kept for the next; `node:http`, since `fetch` takes twice the time for answers of this size and follows
 * redirects to other hosts.
 * @throws AnswerTooLargeError, AnswerTimeoutError, or the network's own error.
 */
export function sendPost(options: PostOptions, body: string): Promise<HttpAnswer> {
  const { url, timeoutMs, maxBytes, signal } = options
  return new Promise<HttpAnswer>((resolve, reject) => {
    const request = open(url, body)
    const timer = setTimeout(() => request.destroy(new AnswerTimeoutError()), timeoutMs)
    const abort = () => request.destroy(new Error('The request was given up.'))
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    request.once('error', (error) => {
      end()
      reject(error)
    })
    request.once('response', (response) => {
      readCapped(decompressed(response), maxBytes)
        .then((text) =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            text,
          }),
        )
        .catch((error: unknown) => {
          request.destroy()
          reject(error)
        })
        .finally(end)
    })
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    else request.end(body)
  })
}
