import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifestText } from './manifest/manifest-text.ts'
import { knownContracts } from './manifest/networks.ts'
import { workspace } from './manifest/template.ts'
import { freshFiles } from './write-manifests.ts'

describe('manifests come from one template', () => {
  test.each([...freshFiles()])('%s is fresh: else run npm run manifests -w subgraph', (name, text) => {
    expect(readFileSync(path.join(workspace, name), 'utf8')).toBe(text)
  })

  test('a contract without an address is refused by name', () => {
    const { Timelock: _, ...others } = knownContracts.mainnet
    expect(() => manifestText('mainnet', 'mainnet', others)).toThrow(
      'The network has no address for the contract Timelock.',
    )
  })
})
