import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** What the build is made from, relative to the repository. */
const SOURCES = [
  'subgraph/schema.graphql',
  'subgraph/subgraph.yaml',
  'subgraph/networks.json',
  'subgraph/package.json',
  'subgraph/src',
  'abis/json',
]
const MARK = '.built-from'

/** Folder of the built subgraph. */
export function buildFolder(repository: string): string {
  return path.join(repository, 'subgraph', 'build')
}

/** Whether the build is there and made from the sources as they are now. */
export function isBuildFresh(repository: string): boolean {
  const mark = path.join(buildFolder(repository), MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === hashOf(repository, SOURCES)
}

/** Notes what a finished build was made from. Call it after the build: graph-cli writes addresses into the manifest. */
export function markBuildFresh(repository: string): void {
  writeFileSync(path.join(buildFolder(repository), MARK), hashOf(repository, SOURCES))
}

/**
 * Copies the build into a folder named by its content and returns the path of the manifest there. graph-node knows a deployment
 * by this path: the same build keeps its index, and a changed one is never taken for the old.
 */
export function publishBuild(repository: string, deploymentsDir: string): string {
  const build = buildFolder(repository)
  const target = path.join(deploymentsDir, hashOf(build, ['.']).slice(0, 16))
  if (!existsSync(target)) {
    mkdirSync(deploymentsDir, { recursive: true })
    const draft = `${target}.draft`
    rmSync(draft, { recursive: true, force: true })
    cpSync(build, draft, { recursive: true })
    renameSync(draft, target)
  }
  return path.join(target, 'subgraph.yaml')
}

/** SHA-256 over names and contents, in the order of names. */
function hashOf(base: string, entries: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of entries.flatMap((entry) => filesBelow(path.join(base, entry))).sort()) {
    if (path.basename(file) === MARK) continue
    const content = readFileSync(file)
    hash.update(`${path.relative(base, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(entry: string): string[] {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [entry]
  return readdirSync(entry).flatMap((name) => filesBelow(path.join(entry, name)))
}
