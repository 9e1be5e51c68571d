import type { DocumentNode, OperationVariables } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { canonicalStringify } from '@apollo/client/utilities'
import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { askOnce } from './ask-once.ts'

interface Asked<Data> {
  /** The answer to the question as it is now; undefined before there is one. */
  readonly current: Data | undefined
  /** What went wrong with this question; null when nothing did. */
  readonly problem: string | null
  /** Asks it again, and takes the problem away until it is answered. */
  readonly retry: () => void
  /** Asks it again; what is there, a problem too, stays until it is answered. */
  readonly refresh: () => void
}

/** What went wrong, and with which question: the next may be another document with the same variables. */
interface Failure {
  readonly query: DocumentNode
  readonly key: string
  readonly message: string
}

interface Options {
  /** Asked in one request with what else is asked at the moment. */
  readonly together?: boolean
  /** Not asked as long as it is true. */
  readonly skip?: boolean
}

/**
 * The answer to a question whose answer never changes, as those about a block: asked once, and taken from the cache after. Apollo's own hook sets up a watch
 * that can poll, fetch more and mix partial answers, and has React draw each answer at once and in one go. A page with thirty figures takes its time for
 * that whenever somebody comes back to it. Here an answer that is known costs a look into a map, and one that comes is drawn piece by piece.
 */
export function useAnswer<Data>(
  query: DocumentNode,
  variables: OperationVariables,
  { together = false, skip = false }: Options = {},
): Asked<Data> {
  const client = useApolloClient()
  const key = canonicalStringify(variables)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const newest = useRef<object | null>(null)
  const current = skip ? undefined : (client.cache.readQuery<Data>({ query, variables }) ?? undefined)
  const known = current !== undefined

  const refresh = useCallback(() => {
    const mine = {}
    newest.current = mine
    const told = (failed: Failure | null) => {
      if (newest.current === mine) setFailure(failed)
    }
    // Its answer comes by the watch below, as do those that others asked for.
    askOnce(client, query, JSON.parse(key) as OperationVariables, { together }).then(
      () => told(null),
      (error: unknown) =>
        told({ query, key, message: error instanceof Error ? error.message : String(error) }),
    )
  }, [client, query, key, together])
  const retry = useCallback(() => {
    setFailure(null)
    refresh()
  }, [refresh])
  useEffect(() => {
    if (skip) return
    const asked = { query, variables: JSON.parse(key) as OperationVariables, optimistic: true } as const
    const answered = () =>
      startTransition(() => {
        // Whoever asked: what went wrong before is over.
        setFailure(null)
        drawAgain()
      })
    const stop = client.cache.watch({ ...asked, callback: answered })
    // It may have come after this was drawn and before it was watched.
    if (!known && client.cache.readQuery(asked) !== null) drawAgain()
    return stop
  }, [client, query, key, skip, known])
  useEffect(() => {
    if (!skip && !known) refresh()
  }, [skip, known, refresh])
  const mine = failure?.query === query && failure.key === key
  return { current, problem: mine ? failure.message : null, retry, refresh }
}
