/** What somebody wants to do on-chain, in plain data: pages state it, the transaction code (a chunk of its own) carries it out. */

import type { GovernanceIntent } from './intents/governance.ts'
import type { InvoiceIntent } from './intents/invoices.ts'
import type { JobIntent } from './intents/jobs.ts'
import type { JuryIntent } from './intents/jury.ts'
import type { ReferralIntent } from './intents/referrals.ts'
import type { ScreeningIntent } from './intents/screening.ts'
import type { TreasuryIntent } from './intents/treasury.ts'

export type Intent =
  | JobIntent
  | InvoiceIntent
  | GovernanceIntent
  | JuryIntent
  | ScreeningIntent
  | ReferralIntent
  | TreasuryIntent

export type IntentKind = Intent['kind']
export type IntentOf<K extends IntentKind> = Extract<Intent, { kind: K }>

let current: Intent | null = null
const listeners = new Set<() => void>()

export const getIntent = (): Intent | null => current

export function subscribeIntent(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts one action, or with null puts it away. */
export function setIntent(intent: Intent | null): void {
  current = intent
  for (const listener of listeners) listener()
}
