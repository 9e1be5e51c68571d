import { useApolloClient } from '@apollo/client/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { forgetBlocksBefore } from '../../api/client.ts'
import type { ResultOf } from '../../api/graphql.ts'
import { LedgerContext, useLedger } from '../../api/ledger-provider.tsx'
import type { LedgerBlock } from '../../api/status.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { texts } from '../../language/text.ts'
import { type AsOf, asOfInput, asOfText, parseAsOf } from './as-of.ts'
import { namedBlockQuery } from './named-block-query.ts'
import { AsOfContext, type AsOfView } from './use-as-of.ts'

/** Asks which block a moment is. What is not there yet is asked for again with every new block. */
function useNamedBlock(asOf: AsOf | undefined) {
  const { newest } = useLedger()
  const { current, problem, refresh } = useAnswer<ResultOf<typeof namedBlockQuery>>(
    namedBlockQuery,
    { asOf: asOf ? asOfInput(asOf) : null },
    { skip: asOf === undefined },
  )
  const failed = problem !== null
  const number = newest?.number
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new block is what makes it worth asking again
  useEffect(() => {
    if (failed) refresh()
  }, [number])
  return { found: current?.block ?? null, problem }
}

/** In the past nothing is forgotten, so that one steps back and forth without asking again; at a new block of now all of it is. */
function useForgetting(isPast: boolean, newest: LedgerBlock | null) {
  const client = useApolloClient()
  const number = newest?.number
  useEffect(() => {
    // Two blocks back: a question for the last block may still be on its way.
    if (number !== undefined && !isPast) forgetBlocksBefore(client, number - 1)
  }, [client, number, isPast])
}

/** Pins everything below it to the block that `?asOf=` names; without one, to the newest. */
export function TimeMachine({ children }: { children: ReactNode }) {
  const ledger = useLedger()
  const navigate = useNavigate()
  const { asOf: text } = useSearch({ strict: false })
  const asOf = useMemo(() => (text === undefined ? undefined : parseAsOf(text)), [text])
  const isPast = text !== undefined
  const { found, problem } = useNamedBlock(asOf)
  const last = useRef<LedgerBlock | null>(null)
  last.current = found ?? (isPast ? last.current : null)
  useForgetting(isPast, ledger.newest)

  const goTo: AsOfView['goTo'] = useCallback(
    (next, { replace = false } = {}) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, asOf: next ? asOfText(next) : undefined }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  )
  const unreadable = isPast && asOf === undefined ? texts().timeMachine.unreadable(text) : null
  const view: AsOfView = {
    asOf,
    isPast,
    block: last.current,
    finding: asOf !== undefined && found === null && problem === null,
    problem: unreadable ?? problem,
    goTo,
  }
  return (
    <AsOfContext value={view}>
      <LedgerContext value={isPast ? { ...ledger, block: last.current } : ledger}>{children}</LedgerContext>
    </AsOfContext>
  )
}
