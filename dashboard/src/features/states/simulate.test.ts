import { expect, test } from 'vitest'
import { emptied, simulatedStatus } from './simulate.ts'
import { stateNames, stateOf } from './state-names.ts'

test('a state is read from the address, anything else is none', () => {
  expect(stateNames.map((name) => stateOf(`?asOf=3&state=${name}`))).toEqual([...stateNames])
  for (const search of ['', '?state=', '?state=toString', '?states=empty']) expect(stateOf(search)).toBeNull()
})

test('an emptied answer has no rows and no sums, and keeps what it is about', () => {
  expect(
    emptied({
      jobs: { totalCount: 3, nodes: [{ id: '1' }], block: { number: 7 } },
      gsv: {
        value: '12',
        definition: { id: 'gsv', caveats: ['one'] },
        ratio: { numerator: '1', denominator: '2' },
      },
    }),
  ).toEqual({
    jobs: { totalCount: 0, nodes: [], block: { number: 7 } },
    gsv: {
      value: '0',
      definition: { id: 'gsv', caveats: ['one'] },
      ratio: { numerator: '0', denominator: '0' },
    },
  })
})

test('each state of the index is one that the freshness badge knows', () => {
  const status = { state: 'SYNCED', ledger: { number: 10 } }
  expect(stateNames.map((name) => simulatedStatus(name, status).state)).toEqual([
    'SYNCING',
    'SYNCED',
    'SYNCED',
    'SYNCED',
    'STALE',
    'STALE',
    'HALTED',
  ])
})
