import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { acquireLock } from '../../lock/file-lock.ts'
import type { Stages } from '../progress.ts'
import { REPOSITORY } from '../repository.ts'
import { hashFiles } from './hash-files.ts'
import { runNpmScript } from './run-npm-script.ts'

/** A workspace that is built before it can be used. */
export interface Buildable {
  /** Its folder: `subgraph`. */
  readonly workspace: string
  /** What people read while it is built. */
  readonly label: string
  /** Folder of the result, relative to the workspace. */
  readonly output: string
  /** What it is made from, relative to the repository. */
  readonly sources: readonly string[]
}

/** The compiled mappings and the manifest. */
export const SUBGRAPH: Buildable = {
  workspace: 'subgraph',
  label: 'Building the subgraph',
  output: 'build',
  sources: [
    ...[
      'subgraph/schema.graphql',
      'subgraph/subgraph.yaml',
      'subgraph/networks.json',
      'subgraph/package.json',
    ],
    ...['subgraph/src', 'abis/json'],
  ],
}

/** The web page. */
export const DASHBOARD: Buildable = {
  workspace: 'dashboard',
  label: 'Building the dashboard',
  output: 'dist',
  sources: ['dashboard', 'server/schema.graphql', 'abis/src', 'abis/json'],
}

/** What a build needs to know of the start it belongs to. */
export interface BuildContext {
  readonly dataDir: string
  readonly stages: Stages
  readonly signal?: AbortSignal | undefined
}

/** Holds the hash of the sources that the result was made from. */
const MARK = '.built-from'
const LOCK_WAIT_MS = 180_000

/** Builds the workspace unless its result is there and made from the sources as they are; returns the folder of the result. */
export async function buildWorkspace(buildable: Buildable, context: BuildContext): Promise<string> {
  const { dataDir, stages, signal } = context
  const output = path.join(REPOSITORY, buildable.workspace, buildable.output)
  if (isFresh(buildable, output)) return output
  // Two stacks of one checkout (tests do that) would write into the same folder.
  const lockFolder = path.join(
    REPOSITORY,
    'node_modules',
    '.cache',
    'braintrust-analytics',
    buildable.workspace,
  )
  const lock = await acquireLock(lockFolder, { waitMs: LOCK_WAIT_MS, signal })
  try {
    if (isFresh(buildable, output)) return output
    const logFile = path.join(dataDir, 'logs', `${buildable.workspace}-build.log`)
    await stages.run(buildable.workspace, buildable.label, () =>
      runNpmScript({
        repository: REPOSITORY,
        workspace: buildable.workspace,
        script: 'build',
        logFile,
        signal,
      }),
    )
    // After the build, because graph-cli writes the addresses of the network into its own source.
    writeFileSync(path.join(output, MARK), hashFiles(REPOSITORY, buildable.sources))
    return output
  } finally {
    lock.release()
  }
}

function isFresh(buildable: Buildable, output: string): boolean {
  const mark = path.join(output, MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === hashFiles(REPOSITORY, buildable.sources)
}
