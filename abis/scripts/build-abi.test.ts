import { expect, test } from 'vitest'
import { staleFiles } from './build-abi.ts'

test('the tracked ABI, constants and bytecode are what the contracts compile to', () => {
  expect(staleFiles()).toEqual([])
})
