import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { type LedgerBlock, type Status, statusQuery } from './status.ts'
import { useAnswer } from './use-answer.ts'

const pollMilliseconds = 4000

export interface LedgerView {
  /** The newest status that arrived; undefined before the first. */
  readonly status: Status | undefined
  /** The block every number on the page is asked for: the newest, or what `?asOf=` names; null before it is known. */
  readonly block: LedgerBlock | null
  /** The newest block of the ledger, whatever the page shows; null before the first sync. */
  readonly newest: LedgerBlock | null
  /** True when our own server did not answer the last question. */
  readonly serverSilent: boolean
  /** Browser clock (unix seconds) when the status arrived; null before. */
  readonly heardAt: number | null
}

/** `features/time-machine` gives another block to the pages below it. */
export const LedgerContext = createContext<LedgerView>({
  status: undefined,
  block: null,
  newest: null,
  serverSilent: false,
  heardAt: null,
})

/** The same object each time. */
const nothing = {}

/** Asks for the status every few seconds while the page is visible, and pins the page to the block it names. */
export function LedgerProvider({ children }: { children: ReactNode }) {
  const { current, problem, refresh } = useAnswer<{ readonly status: Status }>(statusQuery, nothing)
  const status = current?.status
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh()
    }, pollMilliseconds)
    return () => clearInterval(timer)
  }, [refresh])
  const last = useRef<Status | undefined>(undefined)
  const [heardAt, setHeardAt] = useState<number | null>(null)
  if (status) last.current = status

  useEffect(() => {
    if (status) setHeardAt(Date.now() / 1000)
  }, [status])

  const block = last.current?.ledger ?? null

  return (
    <LedgerContext
      value={{ status: last.current, block, newest: block, serverSilent: problem !== null, heardAt }}
    >
      {children}
    </LedgerContext>
  )
}

export const useLedger = (): LedgerView => useContext(LedgerContext)
