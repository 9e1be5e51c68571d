/*
 * The life of one on-chain action, as a pure transition function. The driver does the work and reports events; the dialog draws the state.
 *
 *   preparing ──PREPARED──▶ simulating ──SIMULATED──▶ review ──CONFIRMED──▶ checking ──UNCHANGED──▶ signing ──SIGNED──▶ pending ──MINED──▶ mined
 *       ▲  └──BLOCKED──▶ blocked                        ▲  ◀──CHANGED──────────┘                       │                   ▲                  │
 *       │                                               └◀────────────────────────────────REJECTED─────┘                   │                  │
 *       ├──────────────── SIGNED_DATA (a signature that sends nothing; the plan is made anew with it) ◀ signing            │                  │
 *       └──────────────── ADVANCED (more calls to make: everything is read from the chain again) ◀─────────────────────────┼──────────────────┤
 *                                                                                    REORGED ◀ indexing, done ─────────────┘                  │
 *                                                                                              indexing ──INDEXED──▶ done      ◀──ADVANCED────┘
 *
 * Between the review and the wallet the plan is made again from the chain: when it is another by now, that one goes to review.
 * HANDED_OVER leads from `preparing` to `handed-over`: all that was to be signed is signed, and another person sends it.
 * FAILED leads to `failed` from anywhere before `indexing`; RETRIED leads from `failed` and `blocked` back to `preparing`.
 * CONNECTION_CHANGED (account or chain) before signing starts again from `preparing`: nothing read for another account is ever signed.
 * REORGED: the chain has dropped the block that had the transaction; it is followed until it is mined again, or is known to be lost.
 * An event that a phase does not name is a late answer to a question nobody asks any more, and changes nothing.
 */

import type { Hex } from './contracts.ts'
import { type Call, callsOf, type HandOver, type Plan } from './plan.ts'

export type Hash = `0x${string}`

/** A call that is mined. */
export interface MadeCall {
  readonly account: Hex
  readonly call: Call
  readonly hash: Hash
  readonly block: number
  /** The block's own name: the number alone would mean another block after a reorganisation. */
  readonly blockHash: Hash
}

/** What has gone to the chain and is not known to be mined. */
export interface Sent {
  /** Null as long as a wallet that sends several calls as one has named no transaction. */
  readonly hash: Hash | null
  /** The wallet's own name for several calls sent as one (EIP-5792); null for a plain transaction. */
  readonly batch: string | null
  /** The account's number of this transaction, once the chain has shown it: whatever takes its place has the same. */
  readonly nonce: number | null
  /** When it was sent, in milliseconds. */
  readonly at: number
  /** The chain's newest block then: what was sent is in a later one. */
  readonly fromBlock: number
}

/** What a call costs at most; the fee for a unit of gas, in wei, is null where the chain names none. */
export interface Cost {
  readonly gas: bigint
  readonly feePerGas: bigint | null
}

/** Why the index is not there yet, when it is more than a moment. */
export type IndexNote =
  | { readonly kind: 'slow' }
  /** What our API says of itself; null when it does not answer at all. */
  | { readonly kind: 'halted'; readonly message: string | null }

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
  /** The very same call is on its way already, under this id. */
  | { readonly kind: 'in-flight'; readonly id: string }

/** What went wrong. */
export interface Failure {
  /** `alarm`: what was sent is not what was reviewed. `dropped`: no node knows it any more, and no block has it. */
  readonly kind: 'simulation' | 'reverted' | 'cancelled' | 'replaced' | 'dropped' | 'alarm' | 'other'
  readonly sentence: string
  /** For those who want to report it; may be long. */
  readonly details: string | null
  /** What takes back an allowance that nobody reviewed, for another wallet to sign. */
  readonly undo?: { readonly from: Hex; readonly to: Hex; readonly data: Hex }
}

interface Common {
  /** Calls of this action that are already mined, oldest first. */
  readonly made: readonly MadeCall[]
  /** Signatures that sent nothing, by the names that their plans gave. */
  readonly signatures: Readonly<Record<string, Hex>>
}

/** What is known of a transaction that is waited for. */
interface Waiting {
  readonly plan: Plan
  readonly sent: Sent
  /** True once it has waited unusually long; it may still be mined. */
  readonly stuck: boolean
  /** True when the wallet sent it again under another hash. */
  readonly replaced: boolean
  /** True while the chain's node does not know it. */
  readonly unseen: boolean
  /** True when the account is a contract whose other owners have to sign, too. */
  readonly awaitsSigners: boolean
  /** True when a block had it already, and the chain has dropped that block. */
  readonly reorged: boolean
}

export type TxState =
  | (Common & { readonly phase: 'preparing' })
  | (Common & { readonly phase: 'blocked'; readonly reason: Blocked })
  | (Common & { readonly phase: 'simulating'; readonly plan: Plan })
  | (Common & {
      readonly phase: 'review'
      readonly plan: Plan
      readonly cost: Cost | null
      /** True when the chain has moved since the last review, so that this is another plan. */
      readonly changed: boolean
    })
  | (Common & { readonly phase: 'checking'; readonly plan: Plan; readonly cost: Cost | null })
  | (Common & { readonly phase: 'signing'; readonly plan: Plan; readonly cost: Cost | null })
  | (Common & { readonly phase: 'pending' } & Waiting)
  | (Common & { readonly phase: 'mined'; readonly plan: Plan; readonly sent: Sent })
  | (Common & {
      readonly phase: 'indexing'
      readonly plan: Plan
      readonly sent: Sent
      readonly note: IndexNote | null
    })
  | (Common & { readonly phase: 'done'; readonly plan: Plan; readonly sent: Sent })
  | (Common & { readonly phase: 'handed-over'; readonly handOver: HandOver })
  | (Common & { readonly phase: 'failed'; readonly failure: Failure })

export type Phase = TxState['phase']

export type TxEvent =
  | { readonly type: 'PREPARED'; readonly plan: Plan }
  | { readonly type: 'BLOCKED'; readonly reason: Blocked }
  /** `cost` is null for what is signed without being sent. */
  | { readonly type: 'SIMULATED'; readonly cost: Cost | null }
  | { readonly type: 'CONFIRMED' }
  | { readonly type: 'UNCHANGED'; readonly cost: Cost | null }
  | { readonly type: 'CHANGED'; readonly plan: Plan; readonly cost: Cost | null }
  | { readonly type: 'REJECTED' }
  | { readonly type: 'SIGNED'; readonly sent: Sent }
  | { readonly type: 'SIGNED_DATA'; readonly name: string; readonly signature: Hex }
  | { readonly type: 'HANDED_OVER'; readonly handOver: HandOver }
  | { readonly type: 'STUCK' }
  | { readonly type: 'SEEN'; readonly nonce: number }
  | { readonly type: 'UNSEEN'; readonly awaitsSigners: boolean }
  | { readonly type: 'NAMED'; readonly hash: Hash }
  | { readonly type: 'REPLACED'; readonly hash: Hash }
  | {
      readonly type: 'MINED'
      readonly hash: Hash
      readonly nonce: number
      readonly block: number
      readonly blockHash: Hash
    }
  | { readonly type: 'ADVANCED' }
  | { readonly type: 'INDEX_NOTED'; readonly note: IndexNote }
  | { readonly type: 'INDEXED' }
  | { readonly type: 'REORGED' }
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

const block = (state: Common, { reason }: EventOf<'BLOCKED'>): TxState => ({
  ...carried(state),
  phase: 'blocked',
  reason,
})
const handOn = (state: Common, { handOver }: EventOf<'HANDED_OVER'>): TxState => ({
  ...carried(state),
  phase: 'handed-over',
  handOver,
})

const madeOf = (plan: Plan, where: Pick<MadeCall, 'hash' | 'block' | 'blockHash'>): MadeCall[] =>
  callsOf(plan).map((call) => ({ account: plan.account, call, ...where }))

/** What was sent, with nothing known of it yet. */
export const awaiting = (plan: Plan, sent: Sent): Waiting => ({
  plan,
  sent,
  stuck: false,
  replaced: false,
  unseen: false,
  awaitsSigners: false,
  reorged: false,
})

/** The calls of the newest transaction are not made after all. */
const unmade = (state: Common & { readonly plan: Plan; readonly sent: Sent }): TxState => {
  const hash = state.made.at(-1)?.hash ?? state.sent.hash
  return {
    signatures: state.signatures,
    made: state.made.filter((made) => made.hash !== hash),
    phase: 'pending',
    ...awaiting(state.plan, { ...state.sent, hash }),
    reorged: true,
  }
}

/** Every phase with the events it knows. */
const table: { readonly [P in Phase]: Row<P> } = {
  preparing: {
    PREPARED: (state, { plan }) => ({ ...carried(state), phase: 'simulating', plan }),
    BLOCKED: block,
    HANDED_OVER: handOn,
    FAILED: fail,
    CONNECTION_CHANGED: anew,
  },
  blocked: { CONNECTION_CHANGED: anew, RETRIED: again },
  simulating: {
    SIMULATED: (state, { cost }) => ({
      ...carried(state),
      phase: 'review',
      plan: state.plan,
      cost,
      changed: false,
    }),
    FAILED: fail,
    CONNECTION_CHANGED: anew,
  },
  review: {
    CONFIRMED: (state) => ({ ...carried(state), phase: 'checking', plan: state.plan, cost: state.cost }),
    CONNECTION_CHANGED: anew,
  },
  checking: {
    UNCHANGED: (state, { cost }) => ({ ...state, phase: 'signing', cost }),
    CHANGED: (state, { plan, cost }) => ({ ...carried(state), phase: 'review', plan, cost, changed: true }),
    BLOCKED: block,
    HANDED_OVER: handOn,
    FAILED: fail,
    CONNECTION_CHANGED: anew,
  },
  signing: {
    // The wallet is asked for the reviewed account on the reviewed chain; a change meanwhile makes it refuse, not sign otherwise.
    REJECTED: (state) => ({ ...state, phase: 'review', changed: false }),
    SIGNED: (state, { sent }) => ({ ...carried(state), phase: 'pending', ...awaiting(state.plan, sent) }),
    SIGNED_DATA: ({ made, signatures }, { name, signature }) => ({
      phase: 'preparing',
      made,
      signatures: { ...signatures, [name]: signature },
    }),
    BLOCKED: block,
    FAILED: fail,
  },
  pending: {
    STUCK: (state) => ({ ...state, stuck: true }),
    SEEN: (state, { nonce }) => ({
      ...state,
      unseen: false,
      awaitsSigners: false,
      sent: { ...state.sent, nonce },
    }),
    UNSEEN: (state, { awaitsSigners }) => ({ ...state, unseen: true, awaitsSigners }),
    NAMED: (state, { hash }) => ({ ...state, sent: { ...state.sent, hash } }),
    REPLACED: (state, { hash }) => ({ ...state, replaced: true, sent: { ...state.sent, hash } }),
    MINED: (state, { hash, nonce, block, blockHash }) => ({
      ...carried(state),
      phase: 'mined',
      made: [...state.made, ...madeOf(state.plan, { hash, block, blockHash })],
      plan: state.plan,
      sent: { ...state.sent, hash, nonce },
    }),
    FAILED: fail,
  },
  mined: {
    ADVANCED: (state) =>
      state.plan.together || state.plan.later.length === 0
        ? { ...carried(state), phase: 'indexing', plan: state.plan, sent: state.sent, note: null }
        : again(state),
  },
  indexing: {
    INDEX_NOTED: (state, { note }) => ({ ...state, note }),
    INDEXED: (state) => ({ ...carried(state), phase: 'done', plan: state.plan, sent: state.sent }),
    REORGED: unmade,
  },
  done: { REORGED: unmade },
  'handed-over': {},
  failed: { RETRIED: again },
}

/** Where an action starts. */
export const initialState: TxState = { phase: 'preparing', made: [], signatures: {} }

/** The state after an event; the same state when the phase does not know the event. */
export function transition(state: TxState, event: TxEvent): TxState {
  // The table's type ties each handler to its phase and event; TypeScript cannot follow that through two lookups.
  const handler = table[state.phase][event.type] as ((state: TxState, event: TxEvent) => TxState) | undefined
  return handler ? handler(state, event) : state
}
