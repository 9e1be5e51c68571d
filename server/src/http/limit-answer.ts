import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

const inMegabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/**
 * Answers that are longer than so many bytes are not sent, but said to be so. For answers that are made whole before they go out; downloads
 * are streamed as the client takes them and have bounds of their own.
 */
export function limitAnswer(mostBytes: number): RequestHandler {
  return (_request, response, next) => {
    const send = response.send.bind(response)
    response.send = (body: unknown) => {
      const bytes = typeof body === 'string' ? Buffer.byteLength(body) : 0
      if (bytes <= mostBytes) return send(body)
      response.send = send
      refuse(
        response,
        400,
        `The answer has ${inMegabytes(bytes)} MB, more than the ${inMegabytes(mostBytes)} MB that are sent at once. Ask for fewer fields, shorter pages or coarser granularity; whole tables are at /api/v1.`,
        'ANSWER_TOO_LARGE',
      )
      return response
    }
    next()
  }
}
