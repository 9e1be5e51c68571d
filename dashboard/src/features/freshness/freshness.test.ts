import { describe, expect, test } from 'vitest'
import type { Status } from '../../api/status.ts'
import { bannerOf, freshnessOf } from './freshness.ts'

const synced: Status = {
  state: 'SYNCED',
  message: null,
  chainId: 31_337,
  deployment: 'Qm',
  schemaVersion: '1',
  ledger: { number: 2431, hash: '0xabc', timestamp: 1_780_000_000 },
  subgraphHead: 2431,
  chainHead: 2431,
  lag: 0,
  ledgerSyncedAt: 1_780_000_000,
  hasIndexingErrors: false,
  events: 9000,
  oversizedValues: 0,
}
const now = 1_780_000_012
const see = (status: Status | undefined, serverSilent = false) => ({
  status,
  serverSilent,
  shown: status?.ledger ?? null,
  now,
})

describe('badge', () => {
  test('live', () => {
    expect(freshnessOf(see(synced))).toEqual({
      tone: 'good',
      word: 'Live',
      indexed: 'block 2,431',
      detail: '12 s ago',
    })
  })

  test.each([
    [24, 'good'],
    [25, 'warn'],
    [74, 'warn'],
    [75, 'bad'],
  ] as const)('%d blocks behind is %s', (lag, tone) => {
    expect(freshnessOf(see({ ...synced, lag })).tone).toBe(tone)
  })

  test('every state has its own word', () => {
    const states = ['SYNCED', 'SYNCING', 'STALE', 'HALTED', 'UNREACHABLE'] as const
    const seen = states.map((state) => freshnessOf(see({ ...synced, state })).word)
    expect(new Set([...seen, freshnessOf(see(synced, true)).word]).size).toBe(6)
  })
})

describe('banner', () => {
  test('none while all is well or nothing is known', () => {
    expect(bannerOf(see(synced))).toBeNull()
    expect(bannerOf(see(undefined))).toBeNull()
  })

  test('a halted index dates the numbers that stay', () => {
    const banner = bannerOf(
      see({ ...synced, state: 'HALTED', message: 'It stopped. The numbers shown are those of block 2431.' }),
    )
    expect(banner?.title).toBe('The index has stopped')
    expect(banner?.text).toBe('It stopped. The numbers shown are those of block 2431.')
    expect(bannerOf(see({ ...synced, state: 'HALTED' }))?.text).toBe(
      'The numbers shown are those of block 2,431, 28 May 2026, 20:26 UTC.',
    )
  })

  test('syncing shows how far', () => {
    expect(bannerOf(see({ ...synced, state: 'SYNCING', chainHead: 5000 }))?.progress).toEqual({
      done: 2431,
      total: 5000,
    })
    expect(bannerOf(see({ ...synced, state: 'SYNCING', ledger: null }))?.text).toBe(
      'Not synced until block 2,431. There are no numbers to show yet.',
    )
  })

  test('a silent server is said before anything else', () => {
    expect(bannerOf(see({ ...synced, state: 'STALE' }, true))?.title).toBe(
      'This dashboard’s server does not answer',
    )
  })
})
