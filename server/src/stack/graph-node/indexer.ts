import path from 'node:path'
import { deleteCluster, type Postgres, startPostgres } from '../postgres/start-postgres.ts'
import type { Child } from '../process/child.ts'
import type { ChildRegistry } from '../process/child-registry.ts'
import { deploySubgraph, subgraphUrlOf } from './deploy-subgraph.ts'
import { type IndexStatus, readIndexStatus } from './index-status.ts'
import { type GraphNode, startGraphNode } from './start-graph-node.ts'

/** How to run the indexer. */
export interface IndexerOptions {
  /** The stack's data folder. */
  readonly dataDir: string
  readonly registry: ChildRegistry
}

/**
 * Postgres and graph-node as one thing: they start, stop and fail together, because graph-node without its database is of no use.
 * Addresses stay the same over a restart.
 */
export class Indexer {
  readonly #options: IndexerOptions
  readonly #postgresDir: string
  #postgres: Postgres | null = null
  #node: GraphNode | null = null
  #rpcUrl = ''
  #manifest: string | null = null

  constructor(options: IndexerOptions) {
    this.#options = options
    this.#postgresDir = path.join(options.dataDir, 'postgres')
  }

  /** Starts the database, for the start-up that does other things meanwhile. */
  async startDatabase(signal?: AbortSignal): Promise<void> {
    const { registry } = this.#options
    this.#postgres = await startPostgres({
      dataDir: this.#postgresDir,
      port: this.#postgres?.port,
      registry,
      signal,
    })
  }

  /** Starts graph-node on the running database and on this chain. */
  async startNode(rpcUrl: string, signal?: AbortSignal): Promise<void> {
    this.#rpcUrl = rpcUrl
    if (!this.#postgres) throw new Error('graph-node needs its database: start that first.')
    this.#node = await startGraphNode({
      dir: path.join(this.#options.dataDir, 'graph-node'),
      postgresUrl: this.#postgres.url,
      rpcUrl,
      ports: this.#node?.ports,
      registry: this.#options.registry,
      signal,
    })
  }

  /** Deploys the built subgraph, or goes on with its index if it is deployed already. */
  async deploy(manifest: string, signal?: AbortSignal): Promise<void> {
    await deploySubgraph(this.node, manifest, { signal })
    this.#manifest = manifest
  }

  /** How far the index is; null before the deployment is known. */
  async status(signal?: AbortSignal): Promise<IndexStatus | null> {
    return this.#manifest === null ? null : readIndexStatus(this.node.statusUrl, this.#manifest, { signal })
  }

  /** Starts both again after one of them died. */
  async restart(signal?: AbortSignal): Promise<void> {
    await this.stop()
    await this.startDatabase(signal)
    await this.startNode(this.#rpcUrl, signal)
    if (this.#manifest !== null) await this.deploy(this.#manifest, signal)
  }

  /** Deletes the index and begins anew: it belongs to a chain that is no more. */
  async rebuild(signal?: AbortSignal): Promise<void> {
    await this.stop()
    this.forget()
    await this.restart(signal)
  }

  /** Deletes the index; only while nothing runs. */
  forget(): void {
    deleteCluster(this.#postgresDir)
  }

  async stop(): Promise<void> {
    await this.#node?.stop()
    await this.#postgres?.stop()
  }

  get node(): GraphNode {
    if (!this.#node) throw new Error('graph-node was not started.')
    return this.#node
  }

  get subgraphUrl(): string {
    return subgraphUrlOf(this.node.queryUrl)
  }

  /** The processes that run now. */
  get children(): Child[] {
    return [this.#postgres?.child, this.#node?.child].filter((child) => child !== undefined)
  }
}
