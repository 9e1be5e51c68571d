import { cpSync } from 'node:fs'
import path from 'node:path'
import { chainAnvilArgs } from '@braintrust-analytics/abis/story'
import { startAnvil } from '../../../server/src/stack/chain/anvil.ts'
import { callJsonRpc } from '../../../server/src/stack/json-rpc.ts'
import { waitUntil } from '../../../server/src/stack/process/wait-until.ts'
import { type ChainAndIndex, startChainAndIndex } from '../support/chain-and-index.ts'
import { ask } from '../support/graphql.ts'
import { type Emission, placeEmitters } from './emitter.ts'

/** A block by number and hash. */
export interface BlockPoint {
  readonly number: number
  readonly hash: string
}

/** A chain of our own whose contracts emit what they are told, and the real graph-node that indexes it. */
export class IndexedChain {
  readonly rpcUrl: string
  readonly subgraphUrl: string
  readonly #parts: ChainAndIndex
  #freshIndexes = 0

  private constructor(parts: ChainAndIndex) {
    this.#parts = parts
    this.rpcUrl = parts.rpcUrl
    this.subgraphUrl = parts.indexer.subgraphUrl
  }

  static async start(): Promise<IndexedChain> {
    return new IndexedChain(
      await startChainAndIndex(async (registry, dir) => {
        const args = [...chainAnvilArgs(), '--no-mining']
        const { rpcUrl } = await startAnvil({ dir, args, registry })
        await placeEmitters(rpcUrl)
        // The subgraph begins with block 1.
        await callJsonRpc(rpcUrl, 'evm_mine', [])
        return rpcUrl
      }),
    )
  }

  stop(): Promise<void> {
    return this.#parts.stop()
  }

  /** Mines one block with these transactions, in this order; none may revert. */
  async mine(emissions: readonly Emission[]): Promise<BlockPoint> {
    const hashes: unknown[] = []
    for (const emission of emissions) hashes.push(await this.call('eth_sendTransaction', [emission]))
    await this.call('evm_mine', [])
    for (const hash of hashes) {
      const receipt = await this.call('eth_getTransactionReceipt', [hash])
      if ((receipt as { status: string } | null)?.status !== '0x1')
        throw new Error(`The transaction ${hash} was not mined or has reverted.`)
    }
    return this.head()
  }

  /** The chain's newest block. */
  async head(): Promise<BlockPoint> {
    // As every Ethereum node answers.
    const block = (await this.call('eth_getBlockByNumber', ['latest', false])) as {
      number: string
      hash: string
    }
    return { number: Number(block.number), hash: block.hash }
  }

  async call(method: string, params: readonly unknown[]): Promise<unknown> {
    return callJsonRpc(this.rpcUrl, method, params, { timeoutMs: 60_000 })
  }

  /** Waits until an index of this chain stands at the chain's newest block, by its hash. */
  async indexed(url = this.subgraphUrl): Promise<BlockPoint> {
    const head = await this.head()
    const failure = `graph-node has not come to block ${head.number} (${head.hash}) of the chain within 90 s.`
    return waitUntil(async () => ((await indexedBlock(url))?.hash === head.hash ? head : null), {
      timeoutMs: 90_000,
      everyMs: 100,
      failure,
    })
  }

  /** Indexes the chain as it is now from its first block, beside the index that followed it; gives its address. */
  async freshIndex(): Promise<string> {
    this.#freshIndexes += 1
    const { manifest, indexer, dataDir } = this.#parts
    const name = `fresh-${this.#freshIndexes}`
    // graph-node knows a deployment by its path.
    const copy = path.join(dataDir, name)
    cpSync(path.dirname(manifest), copy, { recursive: true })
    await callJsonRpc(indexer.node.adminUrl, 'subgraph_create', { name })
    const deployed = { name, ipfs_hash: path.join(copy, 'subgraph.yaml') }
    await callJsonRpc(indexer.node.adminUrl, 'subgraph_deploy', deployed, { timeoutMs: 60_000 })
    const url = `${indexer.node.queryUrl}/subgraphs/name/${name}`
    await this.indexed(url)
    return url
  }
}

/** Where an index stands; null before its first block. Fails when it has halted. */
async function indexedBlock(url: string): Promise<BlockPoint | null> {
  const query = '{ _meta { block { number hash } hasIndexingErrors } }'
  type Meta = { _meta: { block: BlockPoint; hasIndexingErrors: boolean } | null }
  const { _meta } = await ask<Meta>(url, query).catch(() => ({ _meta: null }))
  if (_meta?.hasIndexingErrors) throw new Error(`The subgraph has halted at block ${_meta.block.number}.`)
  return _meta?.block ?? null
}
