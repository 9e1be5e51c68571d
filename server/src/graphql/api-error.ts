import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { LedgerError } from '../ledger/ledger-error.ts'
import { BlockUnavailableError } from '../ledger/resolve-block.ts'
import { SlowStatementError } from '../ledger/snapshot.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'

/** The ledger cannot answer at this moment; asking again later helps. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
}

/** For whoever asks while the ledger's file is mended; what is wrong with it is in the log. */
export const mending =
  'The ledger cannot be read at this moment: its file is opened again, or built anew. Ask again shortly; status tells how far it is.'

function withStatus(error: Error, code: string, status: number): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code, http: { status } },
  })
}

/** Errors that are meant for the one who asked keep their words and get a code and a status; others pass through. */
export function toApiError(error: unknown): unknown {
  if (error instanceof BadRequestError || error instanceof BlockUnavailableError)
    return withStatus(error, 'BAD_USER_INPUT', 400)
  if (error instanceof UnavailableError) return withStatus(error, 'NOT_READY', 503)
  if (error instanceof LedgerError)
    return withStatus(new UnavailableError(mending, { cause: error }), 'NOT_READY', 503)
  if (error instanceof SlowStatementError) return withStatus(error, 'TOO_SLOW', 503)
  return error
}

/** Codes whose messages were written for the one who asked; any other message may hold SQL or paths. */
const publicCodes = new Set([
  'BAD_USER_INPUT',
  'NOT_READY',
  'TOO_SLOW',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** Masks errors that nobody foresaw. */
export function maskError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.code
  if (typeof code === 'string' && publicCodes.has(code)) {
    const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {}
    return { ...formatted, extensions }
  }
  return {
    message:
      'Something failed in the server, not in your query. Try again; if it stays, report the x-request-id header.',
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}
