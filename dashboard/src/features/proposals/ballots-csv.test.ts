import { expect, test } from 'vitest'
import { ballotsCsv } from './ballots-csv.ts'

test('names the proposal, its deployment and the block', () => {
  const { searchParams, pathname } = new URL(ballotsCsv('11', '0xab').votes, 'http://x')
  expect(pathname).toBe('/api/v1/events/VoteCast.csv')
  expect(JSON.parse(searchParams.get('where') ?? '')).toEqual({ proposalId: '11', source: 'REFERENCE' })
  expect(searchParams.get('asOf')).toBe('0xab')
})

test('tells a proposal of mainnet from ours', () => {
  const { searchParams } = new URL(ballotsCsv('alpha-7', '0xab').withParams, 'http://x')
  expect(JSON.parse(searchParams.get('where') ?? '')).toEqual({ proposalId: '7', source: 'MAINNET' })
})
