import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { eventBlocks, rowsOf, TestChain } from '../../subgraph/testing/test-chain.ts'
import { wildEvents } from '../../subgraph/testing/wild-events.ts'
import { Ledger } from '../ledger.ts'
import { dumpChain, dumpLedger } from '../testing/dump.ts'
import { factTables } from './fact-tables.ts'

const names = new Set([
  'Transfer',
  'TimelockChange',
  'TreasuryWalletSet',
  ...factTables.flatMap(({ subject, steps }) => [
    subject,
    ...steps.flatMap(({ sources }) => sources.flatMap(({ events }) => events)),
  ]),
])
const kinds = eventEntities.filter(({ name }) => names.has(name))

/** Commits what the chain has above a block. */
async function commitAbove(ledger: Ledger, chain: TestChain, number: number): Promise<void> {
  const blocks = chain.blocks.filter((block) => block.number > number)
  const head = blocks.at(-1)
  if (head === undefined) return
  await ledger.commit({
    blocks: eventBlocks(blocks),
    rows: kinds.map(({ name }) => rowsOf(blocks, name)),
    head: { number: head.number, hash: head.hash, timestamp: head.timestamp },
  })
}

describe('facts', () => {
  it.each([1, 2])('are those of the chain after every commit and every rollback, seed %i', async (seed) => {
    const random = new Random(seed)
    const chain = new TestChain(random)
    const dir = mkdtempSync(join(tmpdir(), 'facts-'))
    const ledger = await Ledger.open({ dir, entities: kinds })
    try {
      for (let round = 0; round < 16; round++) {
        const depth = round > 3 && random.chance(0.5) ? random.int(1, 4) : 0
        chain.drop(depth)
        const kept = eventBlocks(chain.blocks).at(-1)?.number ?? -1
        if (depth > 0) await ledger.rollbackTo(kept)
        if (depth > 0) expect(await dumpLedger(ledger)).toEqual(dumpChain(kinds, chain.blocks))
        for (let n = random.int(1, 4); n > 0; n--) chain.mine(wildEvents(random, kinds, 12))
        await commitAbove(ledger, chain, kept)
        expect(await dumpLedger(ledger)).toEqual(dumpChain(kinds, chain.blocks))
      }
    } finally {
      ledger.close()
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
