import { describe, expect, it } from 'vitest'
import { type SyncFacts, syncStatus } from './sync-status.ts'

const now = Date.parse('2026-01-01T00:10:00Z')
const facts: SyncFacts = {
  meta: { deployment: 'Qm', hasIndexingErrors: false, head: { number: 100, hash: null, timestamp: null } },
  lastKind: 'synced',
  chainHead: 100,
  ledgerHead: 100,
  headMovedAt: now - 1_000,
  syncedAt: now - 1_000,
  failures: 0,
  failure: undefined,
}
const unreachable = { fault: 'unreachable', message: 'It is gone.' } as const

describe('the state of the sync', () => {
  const cases: [string, Partial<SyncFacts>, string, RegExp | undefined][] = [
    ['level with the chain', {}, 'SYNCED', undefined],
    ['ten blocks behind', { chainHead: 110 }, 'SYNCED', undefined],
    [
      'eleven blocks behind and moving',
      { chainHead: 111 },
      'STALE',
      /11 blocks behind the chain.*block 100, last confirmed at 2026-01-01T00:09:59Z/,
    ],
    [
      'behind and standing still',
      { chainHead: 111, headMovedAt: now - 121_000 },
      'HALTED',
      /has not moved for 121 s/,
    ],
    ['standing still with its chain', { headMovedAt: now - 9_000_000 }, 'SYNCED', undefined],
    [
      'stopped at an error',
      {
        meta: { deployment: 'Qm', hasIndexingErrors: true, head: { number: 7, hash: null, timestamp: null } },
      },
      'HALTED',
      /indexing error after block 7/,
    ],
    ['taking its time over an answer', { syncedAt: now - 29_000 }, 'SYNCED', undefined],
    ['hanging over an answer', { syncedAt: now - 31_000 }, 'UNREACHABLE', /not answered for 31 s.*block 100/],
    ['one failed round', { failures: 1, failure: unreachable }, 'SYNCED', undefined],
    [
      'two failed rounds',
      { failures: 2, failure: unreachable },
      'UNREACHABLE',
      /^It is gone\. The numbers shown are those of block 100/,
    ],
    [
      'never reached',
      { meta: undefined, ledgerHead: undefined, syncedAt: undefined, failures: 1, failure: unreachable },
      'UNREACHABLE',
      /There are no numbers yet/,
    ],
    ['not asked yet', { meta: undefined, lastKind: undefined }, 'SYNCING', /first time/],
    ['reading', { lastKind: 'advanced', ledgerHead: 40 }, 'SYNCING', /block 40 of 100/],
    [
      'a subgraph that went back',
      { lastKind: 'waiting', ledgerHead: 120 },
      'STALE',
      /has not come to block 120 again/,
    ],
    [
      'another subgraph',
      { failures: 2, failure: { fault: 'schema', message: 'It lacks JobPosted.' } },
      'STALE',
      /lacks JobPosted/,
    ],
    ['no chain to compare with', { chainHead: undefined }, 'SYNCED', undefined],
  ]
  for (const [name, change, state, message] of cases)
    it(`is ${state} when ${name}`, () => {
      const status = syncStatus({ ...facts, ...change }, now)
      expect(status.state).toBe(state)
      if (message === undefined) expect(status.message).toBeUndefined()
      else expect(status.message).toMatch(message)
    })
})
