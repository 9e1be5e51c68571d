import { setTimeout as delay } from 'node:timers/promises'
import { JsonRpcError } from '../json-rpc.ts'

const PAUSES_MS = [300, 1_000, 2_500]

/** Tries again after a failure that may pass, a few times within some seconds. A refusal by the other side is final. */
export async function retry<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof JsonRpcError) throw error
      await delay(pause, undefined, { signal })
    }
  }
  return work()
}
