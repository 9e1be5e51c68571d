import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWorkspace, SUBGRAPH } from '../../../server/src/stack/builds/build-workspace.ts'
import { Indexer } from '../../../server/src/stack/graph-node/indexer.ts'
import { publishBuild } from '../../../server/src/stack/graph-node/publish-build.ts'
import { ChildRegistry } from '../../../server/src/stack/process/child-registry.ts'
import { Stages } from '../../../server/src/stack/progress.ts'

/** A chain and the real graph-node that indexes it, in a folder of their own. */
export interface ChainAndIndex {
  readonly dataDir: string
  readonly rpcUrl: string
  readonly indexer: Indexer
  /** The deployed manifest. */
  readonly manifest: string
  /** Ends both and deletes the folder. */
  stop(): Promise<void>
}

/**
 * Opens a chain and has the subgraph index it from its first block.
 *
 * @param openChain starts the chain's process in the registry, which ends it; gives the address of its JSON-RPC
 */
export async function startChainAndIndex(
  openChain: (registry: ChildRegistry, dataDir: string) => Promise<string>,
): Promise<ChainAndIndex> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'subgraph-chain-'))
  const registry = new ChildRegistry(path.join(dataDir, 'run.json'))
  const stop = async () => {
    await registry.stopAll()
    await registry.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const build = await buildWorkspace(SUBGRAPH, { dataDir, stages: new Stages() })
    const rpcUrl = await openChain(registry, dataDir)
    const indexer = new Indexer({ dataDir, registry })
    await indexer.startDatabase()
    await indexer.startNode(rpcUrl)
    const manifest = publishBuild(build, path.join(dataDir, 'deployments'))
    await indexer.deploy(manifest)
    return { dataDir, rpcUrl, indexer, manifest, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
