import type { SyncProgress } from '../http/start-server.ts'
import type { Stages } from '../stack/progress.ts'
import { abortOf } from './stop-signals.ts'

/** How to wait for the ledger. */
export interface LedgerWait {
  /** False: serve at once and fill meanwhile. */
  readonly wait: boolean
  readonly signal: AbortSignal
}

/** After so long the address is shown anyway: the page says by itself that it is still filling. */
const LONGEST_WAIT_MS = 90_000

/**
 * Starts the server and waits until its ledger has caught up once, so that the address is printed when the numbers are there. A
 * remote subgraph may take hours for that; it is not waited for.
 */
export async function fillLedger<T>(
  stages: Stages,
  { wait, signal }: LedgerWait,
  start: (onProgress: (progress: SyncProgress) => void) => Promise<T>,
): Promise<T> {
  if (!wait) return start(() => undefined)
  return stages.run('ledger', 'Filling the ledger', async (report) => {
    let caughtUp: () => void = () => undefined
    const filled = new Promise<void>((resolve) => {
      caughtUp = resolve
    })
    const started = await start(({ done, total }) => {
      if (total > 0) report({ done, total, unit: 'blocks' })
      if (total > 0 && done >= total) caughtUp()
    })
    const longest = AbortSignal.timeout(LONGEST_WAIT_MS)
    await Promise.race([filled, abortOf(AbortSignal.any([signal, longest]))])
    signal.throwIfAborted()
    return started
  })
}
