import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { type LocalStack, startLocalStack } from '../../../server/src/stack/local-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The running stack with the small story on its chain, which all story tests share. */
    stack: Pick<LocalStack, 'rpcUrl' | 'subgraphUrl' | 'addresses' | 'personas'>
  }
}

/** At noon: graph-node leaves a row that lies exactly on the running interval's first microsecond out of `current: include`. */
const STORY_END = 1_780_315_200

/** One stack for all story tests: two years of business on a real chain, indexed by the real graph-node. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'subgraph-story-'))
  const stack = await startLocalStack({ dataDir, storySeed: 7, storyEnd: STORY_END, blockTime: 3600 })
  const { rpcUrl, subgraphUrl, addresses, personas } = stack
  project.provide('stack', { rpcUrl, subgraphUrl, addresses, personas })
  return async () => {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
