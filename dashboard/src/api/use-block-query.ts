import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useMemo, useRef } from 'react'
import { useLedger } from './ledger-provider.tsx'
import type { LedgerBlock } from './status.ts'
import { useAnswer } from './use-answer.ts'

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
  const { current, problem, retry } = useAnswer<Data>(
    document,
    { ...variables, asOfBlock: block?.number },
    { together, skip: skip || block === null },
  )
  const last = useRef<{ readonly data: Data; readonly block: LedgerBlock | null } | null>(null)
  if (current !== undefined) last.current = { data: current, block }
  const data = last.current?.data
  const answeredFor = last.current?.block ?? null
  const outdated = data !== undefined && current === undefined
  return useMemo(
    () => ({ data, block: answeredFor, outdated, problem, retry }),
    [data, answeredFor, outdated, problem, retry],
  )
}
