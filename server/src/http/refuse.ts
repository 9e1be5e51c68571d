import type { Response } from 'express'
import { mending, UnavailableError } from '../graphql/api-error.ts'
import { LedgerError } from '../ledger/ledger-error.ts'
import { BlockUnavailableError } from '../ledger/resolve-block.ts'
import { SlowStatementError } from '../ledger/snapshot.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'

/** Status and sentence of what was foreseen; undefined for what was not. */
export function foreseen(error: unknown): { readonly status: number; readonly sentence: string } | undefined {
  if (error instanceof BadRequestError || error instanceof BlockUnavailableError)
    return { status: 400, sentence: error.message }
  if (error instanceof UnavailableError || error instanceof SlowStatementError)
    return { status: 503, sentence: error.message }
  if (error instanceof LedgerError) return { status: 503, sentence: mending }
  return undefined
}

/**
 * Answers with a sentence, in the form that GraphQL clients show too. A 429 says when to come back.
 * @param code what programs tell the refusal by, as GraphQL errors have it.
 */
export function refuse(response: Response, status: number, sentence: string, code?: string): void {
  if (status === 429 && !response.hasHeader('retry-after')) response.set('retry-after', '10')
  const extensions = code === undefined ? {} : { extensions: { code } }
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ error: sentence, errors: [{ message: sentence, ...extensions }] })
}
