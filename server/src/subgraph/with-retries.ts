import { setTimeout as wait } from 'node:timers/promises'
import { SubgraphError } from './subgraph-error.ts'

export interface RetryOptions {
  /** Tries in all, at least 1. */
  readonly tries: number
  readonly firstDelayMs: number
  readonly maxDelayMs: number
  readonly signal?: AbortSignal | undefined
}

/** Delay before the n-th new try (from 1): doubles from the first, capped, so that it never overflows. */
export function backoffMs(n: number, options: Pick<RetryOptions, 'firstDelayMs' | 'maxDelayMs'>): number {
  return Math.min(options.maxDelayMs, options.firstDelayMs * 2 ** Math.min(n - 1, 20))
}

const worthRetrying = (error: unknown): boolean =>
  error instanceof SubgraphError && (error.fault === 'unreachable' || error.fault === 'malformed')

/** Runs a request again while it fails in a way that passes (network, 5xx, timeout, broken answer). */
export async function withRetries<T>(options: RetryOptions, run: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await run()
    } catch (error) {
      if (n >= options.tries || options.signal?.aborted || !worthRetrying(error)) throw error
      await wait(backoffMs(n, options), undefined, { signal: options.signal })
    }
  }
}
