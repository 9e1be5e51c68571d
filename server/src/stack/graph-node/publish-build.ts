import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hashFiles } from '../builds/hash-files.ts'

/**
 * Copies a built subgraph into a folder named by its content and returns the path of the manifest there. graph-node knows a
 * deployment by this path: the same build keeps its index, and a changed one is never taken for the old.
 */
export function publishBuild(build: string, deploymentsDir: string): string {
  const target = path.join(deploymentsDir, hashFiles(build, ['.'], ['.built-from']).slice(0, 16))
  if (!existsSync(target)) {
    mkdirSync(deploymentsDir, { recursive: true })
    const draft = `${target}.draft`
    rmSync(draft, { recursive: true, force: true })
    cpSync(build, draft, { recursive: true })
    renameSync(draft, target)
  }
  return path.join(target, 'subgraph.yaml')
}
