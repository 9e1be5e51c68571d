import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { deploySubgraph } from '../../server/src/stack/graph-node/deploy-subgraph.ts'
import { readIndexStatus } from '../../server/src/stack/graph-node/index-status.ts'
import { publishBuild } from '../../server/src/stack/graph-node/publish-build.ts'
import { type GraphNode, startGraphNode } from '../../server/src/stack/graph-node/start-graph-node.ts'
import { type Postgres, startPostgres } from '../../server/src/stack/postgres/start-postgres.ts'
import type { ChildRegistry } from '../../server/src/stack/process/child-registry.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readSamples, type Sample } from './prometheus.ts'

/** What is indexed, and how far. */
export interface IndexRunOptions {
  /** Folder of the built subgraph. */
  readonly build: string
  readonly rpcUrl: string
  /** The block to reach. */
  readonly head: number
  /** Folder for the database and logs of this run; emptied afterwards. */
  readonly dir: string
  readonly registry: ChildRegistry
}

/** What one run from an empty database to the head took. */
export interface IndexRun {
  /** From the first indexed block to the last: the making of tables before it is left out. */
  readonly seconds: number
  /** Processor seconds of graph-node and of Postgres in that time. */
  readonly cpu: { readonly graphNode: number; readonly postgres: number }
  /** graph-node's own measurements of the deployment, at the end. */
  readonly samples: readonly Sample[]
}

/** Indexes a chain with a fresh Postgres and a fresh graph-node, as `npm start` starts them. */
export async function indexOnce(options: IndexRunOptions): Promise<IndexRun> {
  const { registry, rpcUrl } = options
  const dir = mkdtempSync(path.join(options.dir, 'run-'))
  const manifest = publishBuild(options.build, path.join(options.dir, 'builds'))
  const postgres = await startPostgres({ dataDir: path.join(dir, 'postgres'), registry })
  try {
    const nodeOptions = { dir: path.join(dir, 'graph-node'), postgresUrl: postgres.url, rpcUrl, registry }
    const node = await startGraphNode(nodeOptions)
    try {
      await deploySubgraph(node, manifest)
      return await watch(node, postgres, manifest, options.head)
    } finally {
      await node.stop()
    }
  } finally {
    await postgres.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function watch(node: GraphNode, postgres: Postgres, manifest: string, head: number): Promise<IndexRun> {
  const started = await reach(node, manifest, 0)
  const cpuBefore = await cpuOf(node, postgres)
  const ended = await reach(node, manifest, head)
  const cpuAfter = await cpuOf(node, postgres)
  const cpu = {
    graphNode: cpuAfter.graphNode - cpuBefore.graphNode,
    postgres: cpuAfter.postgres - cpuBefore.postgres,
  }
  const all = await readSamples(`http://127.0.0.1:${node.ports.metrics}/metrics`)
  // The node has the do-nothing deployment of its start, too.
  const samples = all.filter(({ labels }) => labels.deployment === manifest)
  return { seconds: (ended - started) / 1000, cpu, samples }
}

const LOOK_MS = 50
const STALL_MS = 180_000

/** The moment at which the index reached the block, in milliseconds of the process. */
async function reach(node: GraphNode, manifest: string, block: number): Promise<number> {
  let latest = -1
  let movedAt = performance.now()
  for (;;) {
    const status = await readIndexStatus(node.statusUrl, manifest)
    const now = performance.now()
    if (status?.halted) throw new Error(`The subgraph has halted: ${status.halted}.`)
    const seen = status?.latest?.number ?? -1
    if (seen >= block) return now
    if (seen > latest) [latest, movedAt] = [seen, now]
    if (now - movedAt > STALL_MS) throw new Error(`graph-node stands still at block ${latest} of ${block}.`)
    await delay(LOOK_MS)
  }
}

async function cpuOf(node: GraphNode, postgres: Postgres): Promise<IndexRun['cpu']> {
  return { graphNode: cpuSeconds(node.child.pid), postgres: cpuSeconds(postgres.pid) }
}
