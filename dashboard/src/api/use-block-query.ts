import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useLedger } from './ledger-provider.tsx'
import type { LedgerBlock } from './status.ts'

/** An answer of the API, as pages show it. */
export interface Answer<Data> {
  /** The newest answer there is, possibly of an earlier block or other filters while the next is on its way. */
  readonly data: Data | undefined
  /** True while `data` is not yet the answer to what is asked now. */
  readonly outdated: boolean
  /** The block that `data` is for; null before the first answer. */
  readonly block: LedgerBlock | null
  /** What went wrong with the newest question; `data` is then the last good answer. */
  readonly problem: string | null
  readonly retry: () => void
}

type WithoutBlock<Variables> = Omit<Variables, 'asOfBlock'>

export interface BlockQueryOptions {
  /** Asked in one request with what else is asked at the moment. */
  readonly together?: boolean
  /** Not asked as long as it is true. */
  readonly skip?: boolean
}

/** The same object each time: a new one would count as a new question. */
const askTogether = { context: { together: true } }

/**
 * Asks a question about the block that the whole page is pinned to, so that all numbers on it belong together.
 * Every document used here takes `$asOfBlock: Int`.
 */
export function useBlockQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables & { asOfBlock?: number | null }>,
  variables: WithoutBlock<Variables>,
  { together = false, skip = false }: BlockQueryOptions = {},
): Answer<Data> {
  const { block } = useLedger()
  const result = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, {
    variables: { ...variables, asOfBlock: block?.number },
    skip: skip || block === null,
    ...(together ? askTogether : {}),
  })
  // No query here asks for partial data or defers a part, so what is there is complete.
  const current = result.data as Data | undefined
  const data = current ?? (result.previousData as Data | undefined)
  const answered = useRef<LedgerBlock | null>(null)
  if (current !== undefined) answered.current = block
  const outdated = data !== undefined && current === undefined
  const problem = result.error ? result.error.message : null
  const { refetch } = result
  const answeredFor = data === undefined ? null : answered.current
  const answer = useMemo(
    () => ({ data, block: answeredFor, outdated, problem, retry: () => void refetch() }),
    [data, answeredFor, outdated, problem, refetch],
  )
  // Apollo's hook has React draw an answer at once and in one go; deferred, it is drawn piece by piece, between what the reader does.
  return useDeferredValue(answer)
}
