import { setTimeout as delay } from 'node:timers/promises'

/** How long and how often to look, and what ends the wait early. */
export interface WaitOptions {
  /** Milliseconds until the wait fails. */
  readonly timeoutMs: number
  /** Milliseconds between two looks; 50 when absent. */
  readonly everyMs?: number
  /** Ends the wait with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** What is waited for, as the sentence that the timeout error will carry. */
  readonly failure: string
}

/**
 * Looks again and again until `look` gives something other than null, undefined or false, and returns that.
 * An error thrown by `look` ends the wait: what may fail for a while has to be caught by the caller.
 */
export async function waitUntil<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  options: WaitOptions,
): Promise<T> {
  const end = performance.now() + options.timeoutMs
  for (;;) {
    options.signal?.throwIfAborted()
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(options.failure)
    await delay(options.everyMs ?? 50, undefined, { signal: options.signal }).catch(() => undefined)
  }
}
