import path from 'node:path'
import { findGraphNode } from '../binaries.ts'
import { type Child, plainEnvironment, startChild } from '../process/child.ts'
import type { ChildRegistry } from '../process/child-registry.ts'
import { freePort, freePorts, LOOPBACK } from '../process/free-port.ts'
import { listensOn } from '../process/listens-on.ts'
import { startOnFreePort } from '../process/start-on-free-port.ts'
import { writeIdleSubgraph } from './idle-subgraph.ts'
import { startIpfsStub } from './ipfs-stub.ts'

/** The four ports of graph-node. */
export interface GraphNodePorts {
  readonly query: number
  readonly admin: number
  readonly status: number
  readonly metrics: number
}

/** How to start graph-node. */
export interface GraphNodeOptions {
  /** Folder for its log and the do-nothing subgraph. */
  readonly dir: string
  readonly postgresUrl: string
  readonly rpcUrl: string
  /** Ports to prefer, so that addresses stay the same over a restart. */
  readonly ports?: GraphNodePorts | undefined
  readonly registry: ChildRegistry
  readonly signal?: AbortSignal | undefined
}

/** A running graph-node. */
export interface GraphNode {
  readonly ports: GraphNodePorts
  /** Base address of queries. */
  readonly queryUrl: string
  /** JSON-RPC for deployments. */
  readonly adminUrl: string
  /** GraphQL about the state of indexing. */
  readonly statusUrl: string
  readonly child: Child
  stop(): Promise<void>
}

/** The name that the manifest gives to the local chain. */
export const NETWORK = 'local'

/** Starts graph-node's development build and waits until it serves. */
export async function startGraphNode(options: GraphNodeOptions): Promise<GraphNode> {
  const idle = path.join(options.dir, 'idle')
  writeIdleSubgraph(idle)
  const ipfs = await startIpfsStub()
  try {
    const { child, ports } = await startOnFreePort({
      choosePorts: (attempt) => choosePorts(attempt === 1 ? options.ports : undefined),
      start: (chosen) => startNode(options, idle, ipfs.url, chosen),
      isUp: (node, chosen) => Object.values(chosen).every((port) => listensOn(node.pid, port)),
      timeoutMs: 120_000,
      signal: options.signal,
    })
    void child.exited.then(() => ipfs.close())
    return describe(child, ports)
  } catch (error) {
    await ipfs.close()
    throw error
  }
}

async function choosePorts(preferred: GraphNodePorts | undefined): Promise<GraphNodePorts> {
  const [query = 0, admin = 0, status = 0, metrics = 0] = await freePorts(4)
  const fresh = { query, admin, status, metrics }
  if (!preferred) return fresh
  return {
    query: (await freePort(preferred.query)) === preferred.query ? preferred.query : fresh.query,
    admin: (await freePort(preferred.admin)) === preferred.admin ? preferred.admin : fresh.admin,
    status: (await freePort(preferred.status)) === preferred.status ? preferred.status : fresh.status,
    metrics: (await freePort(preferred.metrics)) === preferred.metrics ? preferred.metrics : fresh.metrics,
  }
}

function startNode(
  options: GraphNodeOptions,
  idle: string,
  ipfsUrl: string,
  ports: GraphNodePorts,
): Promise<Child> {
  return startChild(
    {
      name: 'graph-node',
      command: findGraphNode(),
      args: [
        ...['dev', '--postgres-url', options.postgresUrl, '--ipfs', ipfsUrl],
        ...['--ethereum-rpc', `${NETWORK}:${options.rpcUrl}`],
        ...['--http-port', String(ports.query), '--admin-port', String(ports.admin)],
        ...['--index-node-port', String(ports.status), '--metrics-port', String(ports.metrics)],
      ],
      env: plainEnvironment({
        GRAPH_LOG: 'info',
        // Rows kept in memory from block to block, in kB, fifty times the usual: a row that is not there is a query to the database.
        GRAPH_ENTITY_CACHE_SIZE: '500000',
        ETHEREUM_POLLING_INTERVAL: '500',
        // graph-node guesses from past intervals how long it may believe an old head; blocks here come when somebody acts, and
        // would be seen only with the block after them.
        GRAPH_STORE_DISABLE_CHAIN_HEAD_PTR_CACHE: 'true',
        // Deployments are folders here, not IPFS hashes.
        GRAPH_NODE_DISABLE_DEPLOYMENT_HASH_VALIDATION: 'true',
      }),
      cwd: idle,
      logFile: path.join(options.dir, 'graph-node.log'),
      // It ignores SIGTERM for as long as it likes. A kill is safe: each block is one database transaction.
      stopSignal: 'SIGKILL',
      stopWithinMs: 1_000,
    },
    options.registry,
  )
}

function describe(child: Child, ports: GraphNodePorts): GraphNode {
  return {
    ports,
    queryUrl: `http://${LOOPBACK}:${ports.query}`,
    adminUrl: `http://${LOOPBACK}:${ports.admin}`,
    statusUrl: `http://${LOOPBACK}:${ports.status}/graphql`,
    child,
    stop: () => child.stop(),
  }
}
