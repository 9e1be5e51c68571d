import { createContext, useContext } from 'react'
import type { LedgerBlock } from '../../api/status.ts'
import type { AsOf } from './as-of.ts'

/** Which moment the page shows. */
export interface AsOfView {
  /** What the address names; undefined for now, and for what cannot be read. */
  readonly asOf: AsOf | undefined
  /** True when the address names a moment, found or not: nothing may be signed then. */
  readonly isPast: boolean
  /** The block it was found to be; while the next is looked for, the last one that was found; null before. */
  readonly block: LedgerBlock | null
  /** True while it is looked for. */
  readonly finding: boolean
  /** Why no block has it, as a sentence; null when one has. */
  readonly problem: string | null
  /** Shows another moment; null for now. A step of a play replaces the one before in the history. */
  readonly goTo: (asOf: AsOf | null, options?: { readonly replace?: boolean }) => void
}

export const AsOfContext = createContext<AsOfView>({
  asOf: undefined,
  isPast: false,
  block: null,
  finding: false,
  problem: null,
  goTo: () => undefined,
})

/** The moment that the page shows: now, or what `?asOf=` names. */
export const useAsOf = (): AsOfView => useContext(AsOfContext)
