import type { Fields } from '../fields/field.ts'
import type { Intent, IntentKind, IntentOf } from '../intent.ts'
import type { ActionSpec } from './action-spec.ts'
import { governanceActions } from './governance/index.ts'
import { invoiceActions } from './invoices/index.ts'
import { jobActions } from './jobs/index.ts'
import { juryActions } from './jury/index.ts'
import type { Planning, PlanResult } from './planning.ts'
import { referralActions } from './referrals/index.ts'
import { screeningActions } from './screening/index.ts'
import { treasuryActions } from './treasury/index.ts'

/** Everything that can be done on-chain, by its intent. The compiler misses one that has no entry. */
export const actions = {
  ...jobActions,
  ...invoiceActions,
  ...governanceActions,
  ...juryActions,
  ...screeningActions,
  ...referralActions,
  ...treasuryActions,
} satisfies {
  readonly [K in IntentKind]: Pick<ActionSpec<K>, 'title' | 'lead' | 'fields'> & { readonly plan: unknown }
}

/** An action with its intent bound: what the window draws and the driver plans. */
export interface BoundAction {
  readonly intent: Intent
  readonly title: string
  readonly lead: string | null
  readonly fields: Fields
  plan(planning: Planning, values: Readonly<Record<string, unknown>>): Promise<PlanResult> | PlanResult
}

/** Binds an intent to what carries it out. */
export function bind<K extends IntentKind>(intent: IntentOf<K>): BoundAction {
  // The entry under an intent's kind takes that intent and its own fields' values; TypeScript cannot follow that through the lookup.
  const spec = actions[intent.kind as K] as unknown as ActionSpec<K, Fields>
  return {
    intent,
    title: spec.title(intent),
    lead: spec.lead?.(intent) ?? null,
    fields: spec.fields(intent),
    plan: (planning, values) => spec.plan(planning, intent, values),
  }
}
