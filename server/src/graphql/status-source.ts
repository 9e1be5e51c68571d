import type { Follower } from '../ledger/follower.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { methodologyVersion } from '../metrics/methodology.ts'

/** The health of the data as the API and the health routes tell it. */
export interface StatusSource {
  readonly ledger: Ledger
  readonly follower: Follower
  readonly chainId: number
}

/** A locally deployed subgraph is named by its path; what of it is public is the last two parts, a content hash and a file. */
export function publicDeployment(deployment: string | undefined): string | null {
  if (deployment === undefined) return null
  return deployment.startsWith('/') ? deployment.split('/').slice(-2).join('/') : deployment
}

/** The Status object of the API. */
export function statusObject({ ledger, follower, chainId }: StatusSource) {
  const { state, message } = follower.status()
  const { meta, chainHead, syncedAt } = follower.facts
  const { head, deployment, events, oversizedValues } = ledger.state
  const newest = chainHead ?? meta?.head.number
  return {
    state,
    message: message ?? null,
    chainId,
    deployment: publicDeployment(deployment),
    schemaVersion: ledger.schemaVersion,
    methodologyVersion,
    ledger: head ?? null,
    subgraphHead: meta?.head.number ?? null,
    chainHead: chainHead ?? null,
    lag: newest === undefined || head === undefined ? null : Math.max(0, newest - head.number),
    ledgerSyncedAt: syncedAt === undefined ? null : Math.floor(syncedAt / 1000),
    hasIndexingErrors: meta?.hasIndexingErrors ?? false,
    events,
    oversizedValues,
  }
}
