import { test } from 'vitest'
import { blockId } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent } from '../support/usual-events.ts'

const FIRST = `0x${'b1'.repeat(32)}`
const SECOND = `0x${'b2'.repeat(32)}`
const ONE_TX = `0x${'44'.repeat(32)}`

test('a block is kept with its hashes and the number of its events; an event with those of its transaction', async () => {
  const mint = { ...usualEvent('UsdcTest', 'Transfer'), txHash: ONE_TX }
  await indexAndAsk(
    [
      {
        number: 16_777_215,
        timestamp: 4_102_444_800,
        hash: FIRST,
        events: [mint, mint, usualEvent('UsdcTest', 'Transfer')],
      },
      { number: 16_777_216, timestamp: 4_102_444_812, hash: SECOND, events: [mint] },
      { number: 16_777_217, timestamp: 4_102_444_824, events: [] },
    ],
    [
      {
        query: '{ blocks(orderBy: id) { id number hash parentHash timestamp tally { events } } }',
        expected: {
          blocks: [
            {
              id: blockId(16_777_215),
              number: 16_777_215,
              hash: FIRST,
              // keccak256 of the number 0: the empty block that every test begins with.
              parentHash: '0x011b4d03dd8c01f1049143cf9c4c817e4b167f1d1b83e5c6f0f10d89ba1e7bce',
              timestamp: '4102444800',
              tally: { events: 3 },
            },
            {
              id: blockId(16_777_216),
              number: 16_777_216,
              hash: SECOND,
              parentHash: FIRST,
              timestamp: '4102444812',
              tally: { events: 1 },
            },
          ],
        },
      },
      {
        query: `{ transfers(where: { transactionHash: "${ONE_TX}" }, orderBy: id) { id blockHash logIndex } }`,
        expected: {
          transfers: [
            { id: '0x0000000000ffffff00000000', blockHash: FIRST, logIndex: 0 },
            { id: '0x0000000000ffffff00000001', blockHash: FIRST, logIndex: 1 },
            { id: '0x000000000100000000000000', blockHash: SECOND, logIndex: 0 },
          ],
        },
      },
      // Ids sort in chain order, so a mirror can page by them.
      {
        query:
          '{ transfers(orderBy: id, first: 1, where: { id_gt: "0x0000000000ffffff00000002" }) { blockNumber logIndex } }',
        expected: { transfers: [{ blockNumber: 16_777_216, logIndex: 0 }] },
      },
    ],
  )
})

test('numbers are read whole, however many bytes graph-node gives them', async () => {
  const numbers = [127, 128, 32_767, 32_768, 70_000, 8_388_607, 8_388_608, 20_000_000]
  await indexAndAsk(
    numbers.map((number) => ({
      number,
      timestamp: number,
      events: [usualEvent('TalentScreening', 'TalentApplied', { applicationId: BigInt(number) })],
    })),
    [
      {
        query: '{ blocks(orderBy: id) { id number timestamp tally { newestApplication } } }',
        expected: {
          blocks: numbers.map((number) => ({
            ...{ id: blockId(number), number, timestamp: `${number}` },
            tally: { newestApplication: `${number}` },
          })),
        },
      },
      {
        query: '{ applications(orderBy: appliedAt) { id } }',
        expected: { applications: numbers.map((number) => ({ id: `${number}` })) },
      },
    ],
  )
})
