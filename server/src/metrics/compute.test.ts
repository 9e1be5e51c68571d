import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger/ledger.ts'
import { resolveBlock } from '../ledger/resolve-block.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import type { ParamValue } from '../subgraph/event-entity.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event, randomEvents, tokens } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { averageProjectSize } from './average-project-size.ts'
import { bucketEnd, bucketStart, type Granularity } from './buckets.ts'
import { amountAt, amountSeries, momentAt, ratioAt, ratioSeries } from './compute.ts'
import { fees } from './fees.ts'
import { gsv } from './gsv.ts'
import { metrics } from './registry.ts'
import { takeRate } from './take-rate.ts'
import { filledLedger } from './testing/filled-ledger.ts'
import {
  activeParties,
  denominatorOf,
  eventsUpTo,
  heldBy,
  medianOf,
  numeratorOf,
  referenceRows,
  treasuryWallets,
} from './testing/reference.ts'
import { timeWindow } from './time-window.ts'
import { treasuryAt } from './treasury.ts'

const everything = timeWindow(undefined, undefined)
const granularities: readonly Granularity[] = ['DAY', 'WEEK', 'MONTH']

function story(seed: number, blocks: number): TestChain {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < blocks; n++) chain.mine(randomEvents(random, chain.blocks, 14))
  return chain
}

for (const seed of [11, 12]) {
  describe(`metrics over the random story ${seed}, against plain TypeScript`, () => {
    const chain = story(seed, 120)
    let ledger: Ledger
    let end: () => void
    let snapshot: Snapshot
    beforeAll(async () => {
      ;({ ledger, end } = await filledLedger(chain.blocks))
      const opened = await ledger.snapshot()
      if (opened === undefined) throw new Error('The ledger is empty.')
      snapshot = opened
    })
    afterAll(async () => {
      await snapshot.close()
      end()
    })

    const moments = [0, 7, 40, 83, 119].flatMap((number) => chain.blocks[number] ?? [])

    for (const block of moments)
      it(`agrees on every metric at block ${block.number}`, async () => {
        const events = eventsUpTo(chain.blocks, block.number)
        const from = (chain.blocks[3]?.timestamp ?? 0) + 1
        const to = block.timestamp - 1000
        const windows = to > from ? [everything, timeWindow(from, to)] : [everything]
        for (const metric of metrics)
          for (const window of windows) {
            const rows = referenceRows[metric.id]?.(events) ?? []
            const expected = {
              numerator: numeratorOf(rows, window.from, window.to),
              denominator: denominatorOf(rows, window.from, window.to),
            }
            if (metric.shape === 'amount')
              expect(await amountAt(snapshot, metric, block, window), metric.id).toBe(expected.numerator)
            if (metric.shape === 'ratio')
              expect(await ratioAt(snapshot, metric, block, window), metric.id).toEqual({
                ratio: expected,
                median: metric.median ? medianOf(rows, window.from, window.to) : null,
              })
            if (metric.shape === 'moment')
              expect(await momentAt(snapshot, metric, block), metric.id).toBe(
                activeParties(events, metric.id === 'activeClients' ? 'client' : 'talent', block.timestamp),
              )
          }
        const wallets = treasuryWallets(events)
        const holdings = (addresses: readonly ParamValue[]) =>
          (['usdc', 'btrst'] as const).map((token) => ({
            token: token.toUpperCase(),
            address: tokens[token],
            value: heldBy(events, addresses, tokens[token]),
          }))
        expect(await treasuryAt(snapshot, block, tokens)).toEqual({
          wallet: events.findLast(({ name }) => name === 'TimelockChange')?.args.newTimelock ?? null,
          wallets: wallets.map((wallet) => ({ ...wallet, balances: holdings([wallet.address]) })),
          balances: wallets.length === 0 ? [] : holdings(wallets.map(({ address }) => address)),
        })
      })

    it('gives series without gaps whose buckets agree and add up to the total', async () => {
      const block = chain.blocks[100]
      if (block === undefined) throw new Error('The story is too short.')
      const events = eventsUpTo(chain.blocks, block.number)
      for (const granularity of granularities) {
        const points = await amountSeries(snapshot, fees, block, granularity, everything)
        const rows = referenceRows.fees?.(events) ?? []
        for (const [index, point] of points.entries()) {
          expect(point.start).toBe(bucketStart(granularity, point.start))
          expect(point.end).toBe(bucketEnd(granularity, point.start))
          expect(points[index + 1]?.start ?? point.end).toBe(point.end)
          expect(point.value).toBe(numeratorOf(rows, point.start, point.end))
        }
        expect(points.reduce((total, { value }) => total + value, 0n)).toBe(numeratorOf(rows))
        expect(points.at(-1)).toMatchObject({ partial: true })
        expect(points.at(-1)?.end).toBeGreaterThan(block.timestamp)
        const sizes = await ratioSeries(snapshot, averageProjectSize, block, granularity, everything)
        const projects = referenceRows.averageProjectSize?.(events) ?? []
        for (const { start, end: stop, value } of sizes)
          expect(value).toEqual({
            ratio: {
              numerator: numeratorOf(projects, start, stop),
              denominator: denominatorOf(projects, start, stop),
            },
            median: medianOf(projects, start, stop),
          })
      }
    })

    it('refuses a series of too many buckets', async () => {
      const block = chain.blocks[100]
      if (block === undefined) throw new Error('The story is too short.')
      await expect(amountSeries(snapshot, gsv, block, 'DAY', timeWindow(0, undefined))).rejects.toThrow(
        /more than 4000 buckets of a day/,
      )
    })
  })
}

describe('metrics at the edges', () => {
  async function withChain(chain: TestChain, run: (snapshot: Snapshot) => Promise<void>): Promise<void> {
    const { ledger, end } = await filledLedger(chain.blocks)
    const snapshot = await ledger.snapshot()
    try {
      if (snapshot === undefined) throw new Error('The ledger is empty.')
      await run(snapshot)
    } finally {
      await snapshot?.close()
      end()
    }
  }

  it('has zeros, nulls and no points where nothing ever happened', async () => {
    const chain = new TestChain(new Random(1))
    chain.mine([])
    await withChain(chain, async (snapshot) => {
      for (const metric of metrics) {
        if (metric.shape === 'amount') {
          expect(await amountAt(snapshot, metric, snapshot.head, everything)).toBe(0n)
          expect(await amountSeries(snapshot, metric, snapshot.head, 'DAY', everything)).toEqual([])
        }
        if (metric.shape === 'ratio')
          expect(await ratioAt(snapshot, metric, snapshot.head, everything)).toEqual({
            ratio: { numerator: 0n, denominator: 0n },
            median: null,
          })
        if (metric.shape === 'moment') expect(await momentAt(snapshot, metric, snapshot.head)).toBe(0n)
      }
      expect(await treasuryAt(snapshot, snapshot.head, tokens)).toEqual({
        wallet: null,
        wallets: [],
        balances: [],
      })
    })
  })

  it('counts a single payment once, everywhere', async () => {
    const random = new Random(2)
    const chain = new TestChain(random)
    chain.mine([event(random, 'InvoicePaid', { talentAmount: 100_000_000n, feeAmount: 10_000_000n })])
    await withChain(chain, async (snapshot) => {
      expect(await amountAt(snapshot, gsv, snapshot.head, everything)).toBe(110_000_000n)
      expect(await ratioAt(snapshot, takeRate, snapshot.head, everything)).toMatchObject({
        ratio: { numerator: 10_000_000n, denominator: 110_000_000n },
      })
      const points = await amountSeries(snapshot, gsv, snapshot.head, 'MONTH', everything)
      expect(points.map(({ value }) => value)).toEqual([110_000_000n])
    })
  })

  it('refuses to answer, rather than answer wrongly, where a value is too large', async () => {
    const random = new Random(3)
    const chain = new TestChain(random)
    chain.mine([event(random, 'InvoicePaid', { talentAmount: 5n, feeAmount: 1n })])
    chain.mine([event(random, 'InvoicePaid', { talentAmount: 2n ** 256n - 1n, feeAmount: 1n })])
    await withChain(chain, async (snapshot) => {
      await expect(amountAt(snapshot, gsv, snapshot.head, everything)).rejects.toThrow(
        'Gross services volume cannot be told at block 1: InvoicePaid.talentAmount in block 1 is above 2^127 - 1',
      )
      expect(await amountAt(snapshot, gsv, await resolveBlock(snapshot, 0, undefined), everything)).toBe(6n)
    })
  })
})
