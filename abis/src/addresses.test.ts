import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localAddresses, parseAddresses, parseMainnetAddresses } from './addresses.ts'

const networks = JSON.parse(readFileSync(new URL('../../subgraph/networks.json', import.meta.url), 'utf8'))

test('subgraph/networks.json names the addresses that the local deployment gives', () => {
  expect(parseAddresses(networks.local)).toEqual(localAddresses)
})

test('addresses are understood without a start block too', () => {
  expect(parseAddresses(localAddresses)).toEqual(localAddresses)
})

test('a missing or malformed address is refused by name', () => {
  const { JobBoard: _gone, ...rest } = localAddresses
  expect(() => parseAddresses(rest)).toThrow(/No valid address for the contract JobBoard: saw nothing/)
  expect(() => parseAddresses({ ...localAddresses, Btrst: { address: '0x12' } })).toThrow(/Btrst: saw "0x12"/)
  expect(() => parseAddresses({ ...localAddresses, Btrst: 7 })).toThrow(/Btrst: saw 7/)
  expect(() => parseAddresses(null)).toThrow(/Expected an object of contract addresses, got null/)
})

test('mainnet is told by its governor, and may leave contracts out', () => {
  const { Btrst, GovernorAlpha } = networks.mainnet
  expect(parseMainnetAddresses({ Btrst, GovernorAlpha })).toEqual({
    Btrst: Btrst.address,
    GovernorAlpha: GovernorAlpha.address,
  })
  expect(parseMainnetAddresses(networks.local)).toBeNull()
  expect(() => parseMainnetAddresses({ GovernorAlpha: '0x12' })).toThrow(/GovernorAlpha: saw "0x12"/)
})
