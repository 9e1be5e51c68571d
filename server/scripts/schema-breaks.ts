import { buildSchema, findBreakingChanges } from 'graphql'

/** A break of the API's promise that was decided on. */
export interface AcceptedBreak {
  /** As graphql-js describes the change. @example 'Job.title was removed.' */
  readonly change: string
  /** Why nobody could be spared it, as a sentence. */
  readonly reason: string
}

/** Breaks since schema.promised.graphql was written; `npm run promise -w server` begins anew, and empties this list with it. */
export const acceptedBreaks: readonly AcceptedBreak[] = []

/** What has become of breaks between a promised schema and the one there is. */
export interface Breaks {
  /** Changes that nobody accepted. */
  readonly unexpected: readonly string[]
  /** Accepted changes that did not happen: the list is out of date. */
  readonly stale: readonly string[]
}

/** Compares two schemas, as SDL. */
export function schemaBreaks(
  promised: string,
  current: string,
  accepted: readonly AcceptedBreak[] = acceptedBreaks,
): Breaks {
  const found = findBreakingChanges(buildSchema(promised), buildSchema(current)).map(
    ({ description }) => description,
  )
  return {
    unexpected: found.filter((change) => !accepted.some((one) => one.change === change)),
    stale: accepted.map(({ change }) => change).filter((change) => !found.includes(change)),
  }
}
