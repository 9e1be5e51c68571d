import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event } from '../../subgraph/testing/random-events.ts'
import { type TestBlock, TestChain } from '../../subgraph/testing/test-chain.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { landmarksAt } from './landmarks.ts'

const random = new Random(7)
const chain = new TestChain(random)
const governor = `0x${'9'.repeat(40)}`

for (const events of [
  [event(random, 'ProposalCreated', { proposalId: 4n, description: '# A lower fee\nBecause.' }, governor)],
  [
    event(random, 'FeeBpsUpdated', { oldFeeBps: 1_500, newFeeBps: 1_000 }),
    event(random, 'ProposalExecuted', { proposalId: 4n }, governor),
  ],
  [event(random, 'DisputeCreated', { disputeId: 12n })],
])
  chain.mine(events)

const always = { from: undefined, to: undefined }

function at(index: number): TestBlock {
  const block = chain.blocks.at(index)
  if (block === undefined) throw new Error(`The chain has no block ${index}.`)
  return block
}

let end: () => void
let snapshot: Snapshot
beforeAll(async () => {
  const filled = await filledLedger(chain.blocks)
  end = filled.end
  const opened = await filled.ledger.snapshot()
  if (opened === undefined) throw new Error('The ledger is empty.')
  snapshot = opened
})
afterAll(async () => {
  await snapshot.close()
  end()
})

it('gives what happened, newest first, with the names that links need', async () => {
  const { totalCount, nodes } = await landmarksAt(snapshot, at(-1), always, 10)
  expect(totalCount).toBe(3)
  expect(
    nodes.map(({ kind, subjectId, title, oldFeeBps, newFeeBps }) => ({
      kind,
      subjectId,
      title,
      oldFeeBps,
      newFeeBps,
    })),
  ).toEqual([
    { kind: 'DISPUTE_OPENED', subjectId: '12', title: null, oldFeeBps: null, newFeeBps: null },
    { kind: 'PROPOSAL_EXECUTED', subjectId: '4', title: 'A lower fee', oldFeeBps: null, newFeeBps: null },
    { kind: 'FEE_CHANGED', subjectId: null, title: null, oldFeeBps: 1_500, newFeeBps: 1_000 },
  ])
})

it('keeps to the window and to the number asked for, and counts the rest', async () => {
  const second = at(-2)
  const window = { from: second.timestamp, to: second.timestamp + 1 }
  const { totalCount, nodes } = await landmarksAt(snapshot, at(-1), window, 1)
  expect(totalCount).toBe(2)
  expect(nodes.map(({ kind }) => kind)).toEqual(['PROPOSAL_EXECUTED'])
})

it('knows nothing of later blocks', async () => {
  expect(await landmarksAt(snapshot, at(-3), always, 10)).toEqual({
    totalCount: 0,
    nodes: [],
  })
})
