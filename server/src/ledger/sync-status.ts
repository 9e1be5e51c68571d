import type { SubgraphMeta } from '../subgraph/event-entity.ts'
import type { SubgraphFault } from '../subgraph/subgraph-error.ts'
import type { RoundOutcome } from './sync-round.ts'

/** How fresh the numbers are. */
export type SyncState = 'SYNCED' | 'SYNCING' | 'STALE' | 'HALTED' | 'UNREACHABLE'

/** What is known of the sync at a moment; times in milliseconds of the server's clock. */
export interface SyncFacts {
  readonly meta: SubgraphMeta | undefined
  readonly lastKind: RoundOutcome['kind'] | undefined
  /** Newest block of the chain itself; undefined when unknown. */
  readonly chainHead: number | undefined
  readonly ledgerHead: number | undefined
  /** When the subgraph's head was last seen to change. */
  readonly headMovedAt: number
  /** When the ledger last held all that the subgraph had. */
  readonly syncedAt: number | undefined
  /** Rounds that failed in a row, and why the last one did. */
  readonly failures: number
  readonly failure:
    | { readonly fault: SubgraphFault | 'ledger' | 'torn'; readonly message: string }
    | undefined
}

export interface SyncStatus {
  readonly state: SyncState
  /** A sentence; undefined when SYNCED. */
  readonly message: string | undefined
}

/** Blocks that a healthy subgraph may be behind its chain. */
const allowedLag = 10
/** A subgraph behind its chain whose head stands still for so long has stopped, whatever it says of itself. */
const haltedAfterMs = 120_000
/** A subgraph is asked twice a second; one that has taken so long over an answer hangs, long before the question is given up. */
const silentAfterMs = 30_000
/** One failed round is a hiccup; more are a fault. */
const allowedFailures = 1

const isoTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** "The numbers shown are those of block 7, last confirmed at …". */
function dated({ ledgerHead, syncedAt }: SyncFacts): string {
  if (ledgerHead === undefined) return 'There are no numbers yet.'
  const confirmed = syncedAt === undefined ? '' : `, last confirmed at ${isoTime(syncedAt)}`
  return `The numbers shown are those of block ${ledgerHead}${confirmed}.`
}

function failureStatus(facts: SyncFacts, failure: NonNullable<SyncFacts['failure']>): SyncStatus {
  const message = `${failure.message} ${dated(facts)}`
  if (failure.fault === 'halted') return { state: 'HALTED', message }
  if (failure.fault === 'ledger' || failure.fault === 'torn' || failure.fault === 'schema')
    return { state: 'STALE', message }
  return { state: 'UNREACHABLE', message }
}

function haltStatus(facts: SyncFacts, now: number, lag: number | undefined): SyncStatus | undefined {
  if (facts.meta?.hasIndexingErrors)
    return {
      state: 'HALTED',
      message: `The subgraph stopped at an indexing error after block ${facts.meta.head.number}; its operator must mend and redeploy it. ${dated(facts)}`,
    }
  const standing = now - facts.headMovedAt
  if (lag !== undefined && lag > allowedLag && standing > haltedAfterMs)
    return {
      state: 'HALTED',
      message: `The subgraph's head has not moved for ${Math.round(standing / 1000)} s while the chain went on: it is ${lag} blocks behind. ${dated(facts)}`,
    }
  return undefined
}

/** Sorts what is known into a state and a sentence. Never trusts `hasIndexingErrors` alone. */
export function syncStatus(facts: SyncFacts, now: number): SyncStatus {
  if (facts.failure !== undefined && (facts.failures > allowedFailures || facts.meta === undefined))
    return failureStatus(facts, facts.failure)
  if (facts.meta === undefined)
    return { state: 'SYNCING', message: 'The subgraph is being asked for the first time.' }
  const subgraphHead = facts.meta.head.number
  const lag = facts.chainHead === undefined ? undefined : facts.chainHead - subgraphHead
  const halt = haltStatus(facts, now, lag)
  if (halt !== undefined) return halt
  if (facts.lastKind === 'synced' && facts.syncedAt !== undefined && now - facts.syncedAt > silentAfterMs)
    return {
      state: 'UNREACHABLE',
      message: `The subgraph has not answered for ${Math.round((now - facts.syncedAt) / 1000)} s. ${dated(facts)}`,
    }
  if (facts.lastKind === 'waiting')
    return {
      state: 'STALE',
      message: `The subgraph is at block ${subgraphHead} and has not come to block ${facts.ledgerHead ?? 0} again. ${dated(facts)}`,
    }
  if (facts.lastKind !== 'synced' || facts.syncedAt === undefined)
    return {
      state: 'SYNCING',
      message: `The ledger is reading the subgraph: block ${facts.ledgerHead ?? 0} of ${subgraphHead}.`,
    }
  if (lag !== undefined && lag > allowedLag)
    return { state: 'STALE', message: `The subgraph is ${lag} blocks behind the chain. ${dated(facts)}` }
  return { state: 'SYNCED', message: undefined }
}
