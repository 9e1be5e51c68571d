import { expect, test } from 'vitest'
import { chainWords } from './chain-words.ts'

test.each([
  ['Local chain', 31337, 'Local chain · chain 31337'],
  ['Chain 31337', 31337, 'Chain 31337'],
  ['chain 5', 5, 'chain 5'],
])('%s, %i', (chainName, chainId, words) => {
  expect(chainWords({ chainName, chainId })).toBe(words)
})
