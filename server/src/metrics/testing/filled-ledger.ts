import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ledger } from '../../ledger/ledger.ts'
import { leaveLog } from '../../ledger/testing/abandon.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { eventBlocks, rowsOf, type TestBlock } from '../../subgraph/testing/test-chain.ts'

/** Commits a whole chain to an empty ledger. */
export async function commitChain(ledger: Ledger, blocks: readonly TestBlock[]): Promise<void> {
  const head = blocks.at(-1)
  if (head === undefined) return
  await ledger.commit({
    blocks: eventBlocks(blocks),
    rows: eventEntities.map(({ name }) => rowsOf(blocks, name)),
    head: { number: head.number, hash: head.hash, timestamp: head.timestamp },
  })
}

/** A ledger that holds a chain, in a folder of its own; `end` removes it. */
export async function filledLedger(blocks: readonly TestBlock[]): Promise<{ ledger: Ledger; end(): void }> {
  const dir = mkdtempSync(join(tmpdir(), 'metrics-'))
  const ledger = await Ledger.open({ dir, entities: eventEntities })
  // Nobody opens it again.
  await leaveLog(ledger.path)
  await commitChain(ledger, blocks)
  const end = () => {
    ledger.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ledger, end }
}
