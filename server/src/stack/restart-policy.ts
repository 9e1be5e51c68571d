/** When to try again: after a pause, or not at all. */
export type RestartDecision = { readonly afterMs: number } | 'give-up'

/** Failures that count: older ones are forgiven. */
const WINDOW_MS = 120_000
const PAUSES_MS = [200, 1_000, 3_000]

/**
 * Decides about the failure that just happened. `failures` are the times of all failures so far, this one included, in
 * milliseconds on any clock.
 */
export function decideRestart(failures: readonly number[], now: number): RestartDecision {
  const recent = failures.filter((at) => now - at < WINDOW_MS).length
  const afterMs = PAUSES_MS[recent - 1]
  return afterMs === undefined ? 'give-up' : { afterMs }
}
