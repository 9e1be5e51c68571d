import { expect, test } from 'vitest'
import { parseRuntimeConfig } from './runtime-config.ts'

const address = '0x00000000000000000000000000000000000000aa'
const persona = { address, role: 'client', label: 'Mira', note: '3 invoices wait' }
const local = {
  chainId: 31_337,
  chainName: 'Local chain',
  rpcUrl: 'http://127.0.0.1:8545',
  local: true,
  graphqlPath: '/graphql',
}

test('addresses come plain or as in networks.json', () => {
  const parsed = parseRuntimeConfig({
    ...local,
    addresses: { Btrst: address, JobBoard: { address, startBlock: 1 } },
  })
  expect(parsed.addresses).toEqual({ Btrst: address, JobBoard: address })
})

test('development accounts exist on a local chain only', () => {
  expect(parseRuntimeConfig({ ...local, personas: [persona] }).personas).toEqual([persona])
  expect(parseRuntimeConfig({ ...local, local: false, personas: [persona] }).personas).toEqual([])
})

test('what is not an address is left out', () => {
  expect(parseRuntimeConfig({ ...local, addresses: { Btrst: 'javascript:0' } }).addresses).toBeNull()
})

test('a page that is not ours is said so', () => {
  expect(() => parseRuntimeConfig('<html>')).toThrow(
    'Is this page served by the Braintrust Analytics server?',
  )
})
