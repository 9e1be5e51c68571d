import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tada = join(dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin/cli.js')

test('the typed schema is the one the server has; else run `npm run schema -w dashboard`', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'graphql-env-'))
  try {
    const fresh = join(scratch, 'graphql-env.d.ts')
    execFileSync(process.execPath, [tada, 'generate-output', '--output', fresh], { cwd: root, stdio: 'pipe' })
    const tracked = join(root, 'src/api/generated/graphql-env.d.ts')
    expect(readFileSync(tracked, 'utf8')).toBe(readFileSync(fresh, 'utf8'))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}, 60_000)
