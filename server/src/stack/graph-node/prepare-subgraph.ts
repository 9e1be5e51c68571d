import path from 'node:path'
import { acquireLock } from '../../lock/file-lock.ts'
import type { Stages } from '../progress.ts'
import { runNpmScript } from '../run-npm-script.ts'
import { isBuildFresh, markBuildFresh, publishBuild } from './subgraph-build.ts'

/** Where the sources are and where the result goes. */
export interface SubgraphPreparation {
  readonly repository: string
  readonly dataDir: string
  readonly stages: Stages
  readonly signal?: AbortSignal | undefined
}

const LOCK_WAIT_MS = 120_000

/** Builds the subgraph if its build is missing or older than its sources, and returns the manifest to deploy. */
export async function prepareSubgraph(options: SubgraphPreparation): Promise<string> {
  const { repository, dataDir, signal } = options
  // Two stacks of one checkout (tests do that) share the build folder.
  const lock = await acquireLock(
    path.join(repository, 'node_modules', '.cache', 'braintrust-analytics', 'subgraph-build'),
    {
      waitMs: LOCK_WAIT_MS,
      signal,
    },
  )
  try {
    if (!isBuildFresh(repository)) {
      await options.stages.run('subgraph', 'Building the subgraph', () =>
        runNpmScript({
          repository,
          workspace: 'subgraph',
          script: 'build',
          logFile: path.join(dataDir, 'logs', 'subgraph-build.log'),
          signal,
        }),
      )
      markBuildFresh(repository)
    }
    return publishBuild(repository, path.join(dataDir, 'graph-node', 'deployments'))
  } finally {
    lock.release()
  }
}
