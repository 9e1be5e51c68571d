import { setTimeout as wait } from 'node:timers/promises'
import { type Objection, SubgraphError } from './subgraph-error.ts'

export interface RetryOptions {
  /** Tries in all, at least 1; being told to come later does not use one up until {@link patience} is over. */
  readonly tries: number
  readonly firstDelayMs: number
  readonly maxDelayMs: number
  readonly signal?: AbortSignal | undefined
  /** Whether to ask the same again after the endpoint said that it is too much. */
  readonly insist?: boolean | undefined
  /** Told of every objection; answers whether the question can be put otherwise now, so that asking again makes sense. */
  readonly onObjection?: ((objection: Objection) => boolean) | undefined
}

/** How often a limited endpoint's "later" is obeyed before it counts as a failure. */
const patience = 8
/** Longest that an endpoint's own Retry-After is obeyed: a longer one is a failure that people should see. */
const longestWaitMs = 120_000

/** Delay before the n-th new try (from 1): doubles from the first, capped, so that it never overflows. */
export function backoffMs(n: number, options: Pick<RetryOptions, 'firstDelayMs' | 'maxDelayMs'>): number {
  return Math.min(options.maxDelayMs, options.firstDelayMs * 2 ** Math.min(n - 1, 20))
}

const passes = (error: SubgraphError): boolean => error.fault === 'unreachable' || error.fault === 'malformed'

/** Runs a request again while it fails in a way that passes (network, 5xx, rate limit, broken answer). */
export async function withRetries<T>(options: RetryOptions, run: () => Promise<T>): Promise<T> {
  let failures = 0
  let refusals = 0
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof SubgraphError) || options.signal?.aborted || !passes(error)) throw error
      const { objection } = error
      const mended = objection === undefined || (options.onObjection?.(objection) ?? false)
      if (!mended && !options.insist) throw error
      // Shorter pages are another question; it costs no try, and they cannot get shorter for ever.
      if (mended && (objection?.kind === 'page-size' || objection?.kind === 'too-much')) continue
      const told = objection?.kind === 'too-often' ? (objection.retryAfterMs ?? 0) : 0
      if (objection?.kind === 'too-often') refusals++
      else failures++
      if (failures >= options.tries || refusals > patience || told > longestWaitMs) throw error
      const delay = Math.max(told, backoffMs(failures + refusals, options))
      await wait(delay, undefined, { signal: options.signal })
    }
  }
}
