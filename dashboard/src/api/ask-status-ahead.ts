import type { ApolloClient } from '@apollo/client'
import { askOnce } from './ask-once.ts'
import { statusQuery } from './status.ts'

/** The page is drawn without a status when none has come by then. */
const patienceMilliseconds = 1500

/**
 * Asks for the first status before there is a page to show it: a page that is drawn without a block is drawn again once it is known. Ends when it is there,
 * or late, or failed; the page asks again then.
 */
export function askStatusAhead(client: ApolloClient): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))
  return Promise.race([askOnce(client, statusQuery).catch(() => undefined), late])
}
