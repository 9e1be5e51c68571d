import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Where builds and packages lie; never a source. */
const NOT_SOURCES = ['node_modules', 'dist', 'build', 'generated']

/**
 * SHA-256 over the names and contents of the files below some folders, in the order of names. Times do not count: a fresh
 * checkout and an old one of the same commit give the same.
 */
export function hashFiles(
  base: string,
  entries: readonly string[],
  skip: readonly string[] = NOT_SOURCES,
): string {
  const hash = createHash('sha256')
  const files = entries.flatMap((entry) => filesBelow(path.join(base, entry), skip))
  for (const file of files.sort()) {
    const content = readFileSync(file)
    hash.update(`${path.relative(base, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(entry: string, skip: readonly string[]): string[] {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [entry]
  return readdirSync(entry)
    .filter((name) => !skip.includes(name))
    .flatMap((name) => filesBelow(path.join(entry, name), skip))
}
