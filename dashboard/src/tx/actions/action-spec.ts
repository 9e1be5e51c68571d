import type { Fields, ValuesOf } from '../fields/field.ts'
import type { IntentKind, IntentOf } from '../intent.ts'
import type { Planning, PlanResult } from './planning.ts'

/** One thing that somebody can do on-chain: what it is called, what it asks, and which calls it makes. */
export interface ActionSpec<K extends IntentKind, F extends Fields = Fields> {
  /** "Pay invoice 12": the title of its window. */
  readonly title: (intent: IntentOf<K>) => string
  /** What to know before the form is filled in. */
  readonly lead?: (intent: IntentOf<K>) => string
  /** What has to be asked first; no fields when the intent says all. */
  readonly fields: (intent: IntentOf<K>) => F
  /**
   * The next step, from the chain as it is now. Asked again after every mined call and every signature, until the last of its steps is made.
   * Says why when there is nothing to do: the sentence is shown as it is. Made once more between the review and the wallet, and what differs by then is
   * reviewed again: as long as the chain says the same, the plan must be the same, so moments reckoned from now are rounded (`wholeHour`).
   */
  readonly plan: (
    planning: Planning,
    intent: IntentOf<K>,
    values: ValuesOf<F>,
  ) => Promise<PlanResult> | PlanResult
}

/** Ties an action's form to its planner; changes nothing. */
export const defineAction = <K extends IntentKind, F extends Fields>(
  spec: ActionSpec<K, F>,
): ActionSpec<K, F> => spec

/** For actions whose intent says all. */
export const noFields = () => ({})
