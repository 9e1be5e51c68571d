import { expect, test } from 'vitest'
import { isAddress, sameAddress } from './address.ts'

const address = `0x${'aB'.repeat(20)}`

test('an address is 0x and 40 hexadecimal digits', () => {
  expect(isAddress(address)).toBe(true)
  for (const other of ['', '0x12', `${address}0`, ` ${address}`, 'vitalik.eth', null, 7])
    expect(isAddress(other)).toBe(false)
})

test('capital letters make no other address, and nobody is not the same as nobody', () => {
  expect(sameAddress(address, address.toLowerCase())).toBe(true)
  expect(sameAddress(address, `0x${'ab'.repeat(19)}ac`)).toBe(false)
  expect([sameAddress(null, null), sameAddress(undefined, undefined), sameAddress(address, null)]).toEqual([
    false,
    false,
    false,
  ])
})
