import { expect, it } from 'vitest'
import { filledLedger } from '../metrics/testing/filled-ledger.ts'
import type { EventEntity } from '../subgraph/event-entity.ts'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { rowsOf, TestChain } from '../subgraph/testing/test-chain.ts'
import { ExportInterruptedError } from './at-epoch.ts'
import { type EventQuestion, eventTable } from './event-table.ts'

const transfers = eventEntities.find(({ name }) => name === 'Transfer') as EventEntity

function chainOf(blocks: number, events: number): TestChain {
  const random = new Random(5)
  const chain = new TestChain(random)
  for (let n = 0; n < blocks; n++) chain.mine(Array.from({ length: events }, () => event(random, 'Transfer')))
  return chain
}

const questionOf = (chain: TestChain, epoch: number): EventQuestion => ({
  entity: transfers,
  block: { number: 4, hash: chain.blocks[4]?.hash ?? '', timestamp: chain.blocks[4]?.timestamp ?? 0 },
  epoch,
  fromBlock: 0,
  window: { from: undefined, to: undefined },
  filter: {},
})

it('reads every row once over pages that end inside and at the end of blocks', async () => {
  for (const events of [1, 500, 999, 1_000, 1_001]) {
    const chain = chainOf(6, events)
    const { ledger, end } = await filledLedger(chain.blocks)
    try {
      const ids: unknown[] = []
      for await (const rows of eventTable(ledger, questionOf(chain, ledger.state.epoch)).pages())
        ids.push(...rows.map(([id]) => id))
      expect(ids).toEqual(rowsOf(chain.blocks.slice(0, 5), 'Transfer').map(({ id }) => id))
    } finally {
      end()
    }
  }
}, 60_000)

it('holds no connection between pages, and ends when the chain is reorganised meanwhile', async () => {
  const chain = chainOf(6, 700)
  const { ledger, end } = await filledLedger(chain.blocks)
  try {
    const readers = Array.from({ length: 8 }, () =>
      eventTable(ledger, questionOf(chain, ledger.state.epoch)).pages()[Symbol.asyncIterator](),
    )
    // Eight readers have begun over four connections; none holds one, or the last would never get its page.
    for (const reader of readers) expect((await reader.next()).value).toHaveLength(1_000)
    await ledger.rollbackTo(3)
    for (const reader of readers) await expect(reader.next()).rejects.toThrow(ExportInterruptedError)
  } finally {
    end()
  }
})
