import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'

/** For paths under /api and for anything that is neither ours nor the dashboard's. */
export const notFound: RequestHandler = (_request, response) => {
  response.status(404).json({ error: 'There is nothing at this address. The API is at /graphql.' })
}

const sentences: Readonly<Record<string, string>> = {
  'entity.too.large': 'The request is larger than 100 kB. Send a smaller query, and values as variables.',
  'entity.parse.failed': 'The request’s body is not valid JSON.',
  'encoding.unsupported': 'The request’s content-encoding is not supported.',
  'charset.unsupported': 'The request’s character set is not supported; send UTF-8.',
}

interface ClientFault {
  readonly status: number
  readonly message: string
}

/** What the body reader or the file server refuses, in a sentence; undefined for our own faults. */
function clientFault(error: unknown): ClientFault | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  const { status } = error
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined
  const type = 'type' in error ? String(error.type) : ''
  return { status, message: sentences[type] ?? 'The request cannot be read.' }
}

/** Answers errors in JSON; tells the client no more than it needs and the log everything. */
export function jsonError(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const fault = clientFault(error)
    if (fault === undefined) logger.error({ err: error, id: response.locals.requestId }, 'A request failed.')
    const message =
      fault?.message ?? 'Something failed in the server. Report the x-request-id header if it stays.'
    // The form of a GraphQL answer, so that a GraphQL client shows the sentence too.
    response.status(fault?.status ?? 500).json({ error: message, errors: [{ message }] })
  }
}
