import { gql } from '@apollo/client'
import { expect, test } from 'vitest'
import { createApiClient } from './client.ts'

const { cache } = createApiClient('/graphql')

test('things of one number that are of different kinds stay apart', () => {
  const query = gql`query { search(text: "12") { hits { kind id title } } }`
  const hits = [
    { __typename: 'SearchHit', kind: 'JOB', id: '12', title: 'A logo' },
    { __typename: 'SearchHit', kind: 'INVOICE', id: '12', title: null },
  ]
  const data = { search: { __typename: 'SearchAnswer', hits } }
  cache.writeQuery({ query, data })
  expect(cache.readQuery({ query })).toEqual(data)
})

test('one thing at two blocks is two values', () => {
  const query = gql`query ($asOfBlock: Int) { engagement(id: "3", asOfBlock: $asOfBlock) { id paid } }`
  for (const [asOfBlock, paid] of [
    [100, '5'],
    [200, '9'],
  ])
    cache.writeQuery({
      query,
      variables: { asOfBlock },
      data: { engagement: { __typename: 'Engagement', id: '3', paid } },
    })
  expect(cache.readQuery({ query, variables: { asOfBlock: 100 } })).toMatchObject({
    engagement: { paid: '5' },
  })
})

test('parts of the catalogue do not take each other’s place', () => {
  const titles = gql`query { metrics { id title } }`
  const fields = gql`query { metrics { id fields } }`
  const metric = (rest: object) => ({ __typename: 'MetricEntry', id: 'gsv', ...rest })
  cache.writeQuery({ query: titles, data: { metrics: [metric({ title: 'Volume' })] } })
  cache.writeQuery({ query: fields, data: { metrics: [metric({ fields: ['gsv'] })] } })
  expect(cache.readQuery({ query: titles })).toMatchObject({ metrics: [{ title: 'Volume' }] })
  expect(cache.readQuery({ query: fields })).toMatchObject({ metrics: [{ fields: ['gsv'] }] })
})

test('parts of the treasury at a block do not take each other’s place', () => {
  const names = gql`query { treasuryBalance(asOfBlock: 7) { block { number } wallets { label } balances { token address } } }`
  const sums = gql`query { treasuryBalance(asOfBlock: 7) { block { hash } wallets { address } balances { token value } } }`
  const answer = (block: object, wallet: object, balance: object) => ({
    treasuryBalance: {
      __typename: 'TreasuryAnswer',
      block: { __typename: 'BlockRef', ...block },
      wallets: [{ __typename: 'TreasuryWallet', ...wallet }],
      balances: [{ __typename: 'TokenBalance', token: 'USDC', ...balance }],
    },
  })
  cache.writeQuery({ query: names, data: answer({ number: 7 }, { label: 'Timelock' }, { address: '0x01' }) })
  cache.writeQuery({ query: sums, data: answer({ hash: '0xab' }, { address: '0x02' }, { value: '5' }) })
  expect(cache.readQuery({ query: names })).toMatchObject({
    treasuryBalance: {
      block: { number: 7 },
      wallets: [{ label: 'Timelock' }],
      balances: [{ address: '0x01' }],
    },
  })
  expect(cache.readQuery({ query: sums })).toMatchObject({
    treasuryBalance: { wallets: [{ address: '0x02' }], balances: [{ value: '5' }] },
  })
})
