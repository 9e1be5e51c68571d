import { useApolloClient, useQuery } from '@apollo/client/react'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { forgetBlocksBefore } from './client.ts'
import { type LedgerBlock, type Status, statusQuery } from './status.ts'

const pollMilliseconds = 4000

export interface LedgerView {
  /** The newest status that arrived; undefined before the first. */
  readonly status: Status | undefined
  /** The block every number on the page is asked for; null before the first sync. */
  readonly block: LedgerBlock | null
  /** True when our own server did not answer the last question. */
  readonly serverSilent: boolean
  /** Browser clock (unix seconds) when the status arrived; null before. */
  readonly heardAt: number | null
}

const LedgerContext = createContext<LedgerView>({
  status: undefined,
  block: null,
  serverSilent: false,
  heardAt: null,
})

/** Asks for the status every few seconds while the page is visible, and pins the page to the block it names. */
export function LedgerProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient()
  const { data, error, dataState } = useQuery(statusQuery, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMilliseconds,
    skipPollAttempt: () => document.hidden,
  })
  const status = dataState === 'complete' ? data.status : undefined
  const last = useRef<Status | undefined>(undefined)
  const [heardAt, setHeardAt] = useState<number | null>(null)
  if (status) last.current = status

  useEffect(() => {
    if (status) setHeardAt(Date.now() / 1000)
  }, [status])

  const block = last.current?.ledger ?? null
  const number = block?.number
  useEffect(() => {
    // Two blocks back: a question for the last block may still be on its way.
    if (number !== undefined) forgetBlocksBefore(client, number - 1)
  }, [client, number])

  return (
    <LedgerContext value={{ status: last.current, block, serverSilent: error !== undefined, heardAt }}>
      {children}
    </LedgerContext>
  )
}

export const useLedger = (): LedgerView => useContext(LedgerContext)
