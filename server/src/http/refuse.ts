import type { Response } from 'express'

/** Answers with a sentence, in the form that GraphQL clients show too. A 429 says when to come back. */
export function refuse(response: Response, status: number, sentence: string): void {
  if (status === 429) response.set('retry-after', '10')
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ error: sentence, errors: [{ message: sentence }] })
}
