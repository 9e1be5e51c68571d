/*
 * The life of one on-chain action, as a pure transition function. The driver does the work and reports events; the dialog draws the state.
 *
 *   preparing ──PREPARED──▶ simulating ──SIMULATED──▶ review ──CONFIRMED──▶ signing ──SIGNED──▶ pending ──MINED──▶ mined
 *       ▲  └──BLOCKED──▶ blocked                        ▲  ◀──REJECTED──────┘                                        │
 *       ├──────────────── SIGNED_DATA (a signature that sends nothing; the plan is made anew with it) ◀ signing
 *       └──────────────── ADVANCED (more calls to make: everything is read from the chain again) ◀──────────────────┤
 *                                                                                                                    └─ADVANCED─▶ indexing ─INDEXED─▶ done
 *
 * HANDED_OVER leads from `preparing` to `handed-over`: all that was to be signed is signed, and another person sends it.
 * FAILED leads to `failed` from anywhere before `indexing`; RETRIED leads from `failed` and `blocked` back to `preparing`.
 * CONNECTION_CHANGED (account or chain) before signing starts again from `preparing`: nothing read for another account is ever signed.
 * An event that a phase does not name is a late answer to a question nobody asks any more, and changes nothing.
 */

import type { Hex } from './contracts.ts'
import type { Call, HandOver, Plan } from './plan.ts'

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
  /** Signatures that sent nothing, by the names that their plans gave. */
  readonly signatures: Readonly<Record<string, Hex>>
}

export type TxState =
  | (Common & { readonly phase: 'preparing' })
  | (Common & { readonly phase: 'blocked'; readonly reason: Blocked })
  | (Common & { readonly phase: 'simulating'; readonly plan: Plan })
  | (Common & { readonly phase: 'review'; readonly plan: Plan; readonly gas: bigint | null })
  | (Common & { readonly phase: 'signing'; readonly plan: Plan; readonly gas: bigint | null })
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
  | (Common & { readonly phase: 'handed-over'; readonly handOver: HandOver })
  | (Common & { readonly phase: 'failed'; readonly failure: Failure })

export type Phase = TxState['phase']

export type TxEvent =
  | { readonly type: 'PREPARED'; readonly plan: Plan }
  | { readonly type: 'BLOCKED'; readonly reason: Blocked }
  /** `gas` is null for what is signed without being sent. */
  | { readonly type: 'SIMULATED'; readonly gas: bigint | null }
  | { readonly type: 'CONFIRMED' }
  | { readonly type: 'REJECTED' }
  | { readonly type: 'SIGNED'; readonly hash: Hash }
  | { readonly type: 'SIGNED_DATA'; readonly name: string; readonly signature: Hex }
  | { readonly type: 'HANDED_OVER'; readonly handOver: HandOver }
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

/** What goes with an action through all its phases. */
const carried = ({ made, signatures }: Common): Common => ({ made, signatures })
const again = (state: Common): TxState => ({ ...carried(state), phase: 'preparing' })
const fail = (state: Common, { failure }: EventOf<'FAILED'>): TxState => ({
  ...carried(state),
  phase: 'failed',
  failure,
})
/** A signature is for the account and chain that gave it: after a change of either, nothing signed is used. */
const anew = ({ made }: Common): TxState => ({ phase: 'preparing', made, signatures: {} })

/** Every phase with the events it knows. */
const table: { readonly [P in Phase]: Row<P> } = {
  preparing: {
    PREPARED: (state, { plan }) => ({ ...carried(state), phase: 'simulating', plan }),
    BLOCKED: (state, { reason }) => ({ ...carried(state), phase: 'blocked', reason }),
    HANDED_OVER: (state, { handOver }) => ({ ...carried(state), phase: 'handed-over', handOver }),
    FAILED: fail,
    CONNECTION_CHANGED: anew,
  },
  blocked: { CONNECTION_CHANGED: anew, RETRIED: again },
  simulating: {
    SIMULATED: (state, { gas }) => ({ ...carried(state), phase: 'review', plan: state.plan, gas }),
    FAILED: fail,
    CONNECTION_CHANGED: anew,
  },
  review: {
    CONFIRMED: (state) => ({ ...state, phase: 'signing' }),
    CONNECTION_CHANGED: anew,
  },
  signing: {
    // The wallet is asked for the reviewed account on the reviewed chain; a change meanwhile makes it refuse, not sign otherwise.
    REJECTED: (state) => ({ ...state, phase: 'review' }),
    SIGNED: (state, { hash }) => ({
      ...carried(state),
      phase: 'pending',
      plan: state.plan,
      hash,
      stuck: false,
      replaced: false,
    }),
    SIGNED_DATA: ({ made, signatures }, { name, signature }) => ({
      phase: 'preparing',
      made,
      signatures: { ...signatures, [name]: signature },
    }),
    FAILED: fail,
  },
  pending: {
    STUCK: (state) => ({ ...state, stuck: true }),
    REPLACED: (state, { hash }) => ({ ...state, hash, replaced: true }),
    MINED: (state, { hash, block }) => ({
      ...carried(state),
      phase: 'mined',
      made: [...state.made, ...madeOf(state.plan, hash, block)],
      plan: state.plan,
    }),
    FAILED: fail,
  },
  mined: {
    ADVANCED: (state) =>
      state.plan.later.length > 0 ? again(state) : { ...carried(state), phase: 'indexing', slow: false },
  },
  indexing: {
    INDEX_SLOW: (state) => ({ ...state, slow: true }),
    INDEXED: (state) => ({ ...carried(state), phase: 'done' }),
  },
  done: {},
  'handed-over': {},
  failed: { RETRIED: again },
}

/** A signature is no call: only calls are mined. */
const madeOf = ({ step }: Plan, hash: Hash, block: number): MadeCall[] =>
  step.kind === 'sign' ? [] : [{ call: step, hash, block }]

/** Where an action starts. */
export const initialState: TxState = { phase: 'preparing', made: [], signatures: {} }

/** The state after an event; the same state when the phase does not know the event. */
export function transition(state: TxState, event: TxEvent): TxState {
  // The table's type ties each handler to its phase and event; TypeScript cannot follow that through two lookups.
  const handler = table[state.phase][event.type] as ((state: TxState, event: TxEvent) => TxState) | undefined
  return handler ? handler(state, event) : state
}

/** The block that the index must reach for the action to be visible. */
export const lastBlock = ({ made }: Common): number => made.at(-1)?.block ?? 0
