import { readHead } from '../chain/chain-rpc.ts'
import { waitUntil } from '../process/wait-until.ts'
import type { StageReport } from '../progress.ts'
import type { IndexStatus } from './index-status.ts'

/** What the wait looks at. */
export interface IndexWait {
  readonly rpcUrl: string
  readonly status: () => Promise<IndexStatus | null>
  readonly report: StageReport
  readonly signal?: AbortSignal | undefined
}

/** Without a single new block for so long, something is wrong. */
const STALL_MS = 120_000

/** Waits until the index has reached the block that is the chain's newest now. */
export async function waitForIndex({ rpcUrl, status, report, signal }: IndexWait): Promise<void> {
  const head = await readHead(rpcUrl, { signal })
  for (let reached = -1; reached < head.number; ) {
    reached = await nextStep(status, reached, head.number, signal)
    report({ done: Math.min(reached, head.number), total: head.number, unit: 'blocks' })
  }
  report({ note: `block ${head.number.toLocaleString('en')}` })
}

function nextStep(
  status: IndexWait['status'],
  from: number,
  head: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  const look = async () => {
    const seen = await status()
    if (seen?.halted)
      throw new Error(`The subgraph has halted: ${seen.halted}. Mend its mapping and start again.`)
    const latest = seen?.latest?.number ?? -1
    return latest > from || latest >= head ? { latest } : null
  }
  const failure = `graph-node has not indexed a new block for ${STALL_MS / 1000} s (block ${from} of ${head}). Look at its log.`
  return waitUntil(look, { timeoutMs: STALL_MS, everyMs: 100, signal, failure }).then((step) => step.latest)
}
