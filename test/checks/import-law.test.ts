import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

/** The law itself is Biome's `noRestrictedImports` in .biome.json; this shows that it bites, so that it cannot be lost unnoticed. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const biome = join(
  dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin',
  'biome',
)
const folder = mkdtempSync(join(tmpdir(), 'import law '))
cpSync(join(root, '.biome.json'), join(folder, '.biome.json'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(file: string, imported: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `export { thing } from '${imported}'\n`)
  try {
    return execFileSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', path], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  }
}

const forbidden: [file: string, imported: string][] = [
  ['server/src/subgraph/a.ts', '../ledger/b.ts'],
  ['server/src/ledger/a.ts', '../metrics/b.ts'],
  ['server/src/metrics/a.ts', '../graphql/b.ts'],
  ['server/src/graphql/a.ts', '../http/b.ts'],
  ['server/src/http/a.ts', '../stack/b.ts'],
  ['server/src/stack/a.ts', '../ledger/b.ts'],
  ['dashboard/src/a.ts', '../../server/src/ledger/b.ts'],
  ['dashboard/src/a.ts', '@braintrust-analytics/abis/story'],
  ['abis/src/a.ts', '../../server/src/config/b.ts'],
  ['subgraph/scripts/a.ts', '../../server/src/config/b.ts'],
]

describe('dependencies point one way', () => {
  test.each(forbidden)('%s may not import %s', (file, imported) => {
    expect(lint(file, imported)).toContain('noRestrictedImports')
  })

  test('what points left is allowed', () => {
    expect(lint('server/src/metrics/a.ts', '../ledger/b.ts')).not.toContain('noRestrictedImports')
    expect(lint('dashboard/src/a.ts', '@braintrust-analytics/abis/abi')).not.toContain('noRestrictedImports')
  })
})
