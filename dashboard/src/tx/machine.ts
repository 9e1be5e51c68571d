/*
 * The life of one on-chain action, as a pure transition function. The driver does the work and reports events; the dialog draws the state.
 *
 *   preparing ──PREPARED──▶ simulating ──SIMULATED──▶ review ──CONFIRMED──▶ signing ──SIGNED──▶ pending ──MINED──▶ mined
 *       ▲  └──BLOCKED──▶ blocked                        ▲  ◀──REJECTED──────┘                                        │
 *       └──────────────── ADVANCED (more calls to make: everything is read from the chain again) ◀──────────────────┤
 *                                                                                                                    └─ADVANCED─▶ indexing ─INDEXED─▶ done
 *
 * FAILED leads to `failed` from anywhere before `indexing`; RETRIED leads from `failed` and `blocked` back to `preparing`.
 * CONNECTION_CHANGED (account or chain) before signing starts again from `preparing`: nothing read for another account is ever signed.
 * An event that a phase does not name is a late answer to a question nobody asks any more, and changes nothing.
 */

import type { Call, Plan } from './plan.ts'

export type Hash = `0x${string}`

/** A call that is mined. */
export interface MadeCall {
  readonly call: Call
  readonly hash: Hash
  readonly block: number
}

/** Why nothing can be signed now, and what would help. */
export type Blocked =
  | { readonly kind: 'no-account' }
  | { readonly kind: 'wrong-chain'; readonly seen: number | null; readonly needed: number }
  | {
      readonly kind: 'wrong-account'
      readonly seen: string
      readonly needed: readonly string[]
      readonly sentence: string
    }
  | { readonly kind: 'not-possible'; readonly sentence: string }

/** What went wrong. */
export interface Failure {
  /** `alarm`: what was sent is not what was reviewed. */
  readonly kind: 'simulation' | 'reverted' | 'cancelled' | 'alarm' | 'other'
  readonly sentence: string
  /** For those who want to report it; may be long. */
  readonly details: string | null
}

interface Common {
  /** Calls of this action that are already mined, oldest first. */
  readonly made: readonly MadeCall[]
}

export type TxState =
  | (Common & { readonly phase: 'preparing' })
  | (Common & { readonly phase: 'blocked'; readonly reason: Blocked })
  | (Common & { readonly phase: 'simulating'; readonly plan: Plan })
  | (Common & { readonly phase: 'review'; readonly plan: Plan; readonly gas: bigint })
  | (Common & { readonly phase: 'signing'; readonly plan: Plan; readonly gas: bigint })
  | (Common & {
      readonly phase: 'pending'
      readonly plan: Plan
      readonly hash: Hash
      /** True once it has waited unusually long; it may still be mined. */
      readonly stuck: boolean
      /** True when the wallet sent it again under another hash. */
      readonly replaced: boolean
    })
  | (Common & { readonly phase: 'mined'; readonly plan: Plan })
  | (Common & { readonly phase: 'indexing'; readonly slow: boolean })
  | (Common & { readonly phase: 'done' })
  | (Common & { readonly phase: 'failed'; readonly failure: Failure })

export type Phase = TxState['phase']

export type TxEvent =
  | { readonly type: 'PREPARED'; readonly plan: Plan }
  | { readonly type: 'BLOCKED'; readonly reason: Blocked }
  | { readonly type: 'SIMULATED'; readonly gas: bigint }
  | { readonly type: 'CONFIRMED' }
  | { readonly type: 'REJECTED' }
  | { readonly type: 'SIGNED'; readonly hash: Hash }
  | { readonly type: 'STUCK' }
  | { readonly type: 'REPLACED'; readonly hash: Hash }
  | { readonly type: 'MINED'; readonly hash: Hash; readonly block: number }
  | { readonly type: 'ADVANCED' }
  | { readonly type: 'INDEX_SLOW' }
  | { readonly type: 'INDEXED' }
  | { readonly type: 'FAILED'; readonly failure: Failure }
  | { readonly type: 'CONNECTION_CHANGED' }
  | { readonly type: 'RETRIED' }

type StateOf<P extends Phase> = Extract<TxState, { phase: P }>
type EventOf<T extends TxEvent['type']> = Extract<TxEvent, { type: T }>
type Row<P extends Phase> = {
  readonly [T in TxEvent['type']]?: (state: StateOf<P>, event: EventOf<T>) => TxState
}

const again = ({ made }: Common): TxState => ({ phase: 'preparing', made })
const fail = ({ made }: Common, { failure }: EventOf<'FAILED'>): TxState => ({
  phase: 'failed',
  made,
  failure,
})

/** Every phase with the events it knows. */
const table: { readonly [P in Phase]: Row<P> } = {
  preparing: {
    PREPARED: ({ made }, { plan }) => ({ phase: 'simulating', made, plan }),
    BLOCKED: ({ made }, { reason }) => ({ phase: 'blocked', made, reason }),
    FAILED: fail,
    CONNECTION_CHANGED: again,
  },
  blocked: { CONNECTION_CHANGED: again, RETRIED: again },
  simulating: {
    SIMULATED: ({ made, plan }, { gas }) => ({ phase: 'review', made, plan, gas }),
    FAILED: fail,
    CONNECTION_CHANGED: again,
  },
  review: {
    CONFIRMED: ({ made, plan, gas }) => ({ phase: 'signing', made, plan, gas }),
    CONNECTION_CHANGED: again,
  },
  signing: {
    // The wallet is asked for the reviewed account on the reviewed chain; a change meanwhile makes it refuse, not sign otherwise.
    REJECTED: ({ made, plan, gas }) => ({ phase: 'review', made, plan, gas }),
    SIGNED: ({ made, plan }, { hash }) => ({
      phase: 'pending',
      made,
      plan,
      hash,
      stuck: false,
      replaced: false,
    }),
    FAILED: fail,
  },
  pending: {
    STUCK: (state) => ({ ...state, stuck: true }),
    REPLACED: (state, { hash }) => ({ ...state, hash, replaced: true }),
    MINED: ({ made, plan }, { hash, block }) => ({
      phase: 'mined',
      made: [...made, { call: plan.call, hash, block }],
      plan,
    }),
    FAILED: fail,
  },
  mined: {
    ADVANCED: ({ made, plan }) =>
      plan.later.length > 0 ? { phase: 'preparing', made } : { phase: 'indexing', made, slow: false },
  },
  indexing: {
    INDEX_SLOW: (state) => ({ ...state, slow: true }),
    INDEXED: ({ made }) => ({ phase: 'done', made }),
  },
  done: {},
  failed: { RETRIED: again },
}

/** Where an action starts. */
export const initialState: TxState = { phase: 'preparing', made: [] }

/** The state after an event; the same state when the phase does not know the event. */
export function transition(state: TxState, event: TxEvent): TxState {
  // The table's type ties each handler to its phase and event; TypeScript cannot follow that through two lookups.
  const handler = table[state.phase][event.type] as ((state: TxState, event: TxEvent) => TxState) | undefined
  return handler ? handler(state, event) : state
}

/** The block that the index must reach for the action to be visible. */
export const lastBlock = ({ made }: Common): number => made.at(-1)?.block ?? 0
