import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prepareManifest } from './build-network.ts'
import { contractsFrom } from './manifest/given-contracts.ts'
import { manifestText } from './manifest/manifest-text.ts'
import { knownContracts, unverifiedFacts } from './manifest/networks.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'addresses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function given(changes: object): string {
  const file = path.join(folder, 'addresses.json')
  writeFileSync(file, JSON.stringify({ ...knownContracts.local, ...changes }))
  return file
}

describe('a test network', () => {
  test('without addresses is no build but a sentence', () => {
    expect(() => prepareManifest('sepolia', undefined)).toThrow(
      /have no deployment on sepolia yet, so there are no addresses to build with/,
    )
  })

  test('takes every address and start block from the file', () => {
    const board = { address: `0x${'ab'.repeat(20)}`, startBlock: 7_000_000 }
    const text = manifestText('sepolia', 'reference', contractsFrom('sepolia', given({ JobBoard: board })))
    expect(text).toContain(`address: "${board.address}"\n      startBlock: 7000000\n`)
    expect(text.match(/network: sepolia/g)).toHaveLength(13)
    expect(text).not.toContain('network: local')
  })

  test.each([
    ['nothing', undefined],
    ['the zero address', { address: `0x${'0'.repeat(40)}`, startBlock: 5 }],
    ['half an address', { address: '0xabc', startBlock: 5 }],
    ['no start block', { address: `0x${'ab'.repeat(20)}` }],
  ])('refuses a contract with %s, by its name', (_, JobBoard) => {
    expect(() => contractsFrom('sepolia', given({ JobBoard }))).toThrow(
      /no usable place for the contract JobBoard/,
    )
  })
})

test('what is not verified about mainnet is said, and nothing else', () => {
  expect(unverifiedFacts().map((fact) => fact.split('.')[0])).toEqual([
    'FeeConverter: the address 0x438e6416Fe63863C434E4d6Ee0c39d8f96880186 is documented',
    'FeeConverter: the start block 13773000 is a lower bound',
    'UniswapV3Pool: the start block 12998115 is a lower bound',
    'Usdc: the start block 13773000 is a lower bound',
  ])
})
