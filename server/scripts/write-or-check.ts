import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a generated file; with `--check` on the command line only compares, and exits 1 when it differs. */
export function writeOrCheck(path: string, text: string, howToRefresh: string): void {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return
  }
  const tracked = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (tracked === text) return
  console.error(`${path} is out of date with its source. Run \`${howToRefresh}\` and commit the result.`)
  process.exitCode = 1
}
