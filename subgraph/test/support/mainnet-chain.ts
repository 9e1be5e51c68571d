import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import {
  type Abi,
  type Address,
  concat,
  createTestClient,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  http,
  numberToHex,
  parseAbi,
  publicActions,
  walletActions,
} from 'viem'
import { compileContracts } from '../../../abis/scripts/solidity-compiler.ts'
import { startAnvil } from '../../../server/src/stack/chain/anvil.ts'
import { Indexer } from '../../../server/src/stack/graph-node/indexer.ts'
import { waitForIndex } from '../../../server/src/stack/graph-node/wait-for-index.ts'
import { ChildRegistry } from '../../../server/src/stack/process/child-registry.ts'
import type { Value } from './chain.ts'
import { eventOf } from './contracts.ts'

/** A log to be emitted: by a contract of mainnet, or by a stranger who says the same. */
export interface SpokenLog {
  readonly address: Address
  readonly topics: readonly Hex[]
  readonly data: Hex
}

/** A log of a contract of mainnet; `address` lets somebody else say it. */
export function spoken(
  contract: keyof typeof mainnetContracts,
  name: string,
  params: Readonly<Record<string, Value>>,
  address: Address = mainnetContracts[contract].address,
): SpokenLog {
  const event = eventOf(`mainnet/${contract}`, name)
  const abi = [event] as unknown as Abi // one event, as compilers write it
  const args = Object.fromEntries(
    event.inputs.filter(({ indexed }) => indexed).map((input) => [input.name, params[input.name]]),
  )
  const plain = event.inputs.filter(({ indexed }) => !indexed)
  return {
    address,
    topics: encodeEventTopics({ abi, eventName: name, args } as Parameters<
      typeof encodeEventTopics
    >[0]) as Hex[],
    data: encodeAbiParameters(
      plain,
      plain.map((input) => params[input.name]),
    ),
  }
}

/** Blocks of mainnet are numbered from here on the small chain: the token's first block becomes the hundredth. */
const BLOCKS_LEFT_OUT = mainnetContracts.Btrst.startBlock - 100

/** A small chain with a speaker at each address of mainnet, and graph-node with the mainnet build on it. */
export interface MainnetChain {
  readonly subgraphUrl: string
  /** Emits logs in one transaction, which is a block of its own; gives that block's number. */
  say(logs: readonly SpokenLog[]): Promise<number>
  /** Waits until all blocks so far are indexed. */
  indexed(): Promise<void>
  stop(): Promise<void>
}

const anybody: Address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

/** Starts both; the chain stands behind the last start block. */
export async function startMainnetChain(strangers: readonly Address[]): Promise<MainnetChain> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mainnet-chain-'))
  const registry = new ChildRegistry(path.join(dataDir, 'run.json'))
  const stop = async () => {
    await registry.stopAll()
    await registry.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const anvil = await startAnvil({ dir: dataDir, args: [], registry })
    const speakers = [...Object.values(mainnetContracts).map(({ address }) => address), ...strangers]
    const relay = await putSpeakers(anvil.rpcUrl, speakers)
    const indexer = new Indexer({ dataDir, registry })
    await indexer.startDatabase()
    await indexer.startNode(anvil.rpcUrl)
    await indexer.deploy(moveBuild(dataDir))
    return {
      subgraphUrl: indexer.subgraphUrl,
      say: (logs) => relay(logs),
      indexed: () =>
        waitForIndex({ rpcUrl: anvil.rpcUrl, status: () => indexer.status(), report: () => undefined }),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The mainnet build with its blocks moved to the small chain; everything else as it is. */
function moveBuild(dataDir: string): string {
  const build = fileURLToPath(new URL('../../build-mainnet', import.meta.url))
  if (!existsSync(build))
    throw new Error('There is no mainnet build: run npm run build:network -w subgraph mainnet.')
  const target = path.join(dataDir, 'deployment')
  mkdirSync(target, { recursive: true })
  cpSync(build, target, { recursive: true })
  const file = path.join(target, 'subgraph.yaml')
  const text = readFileSync(file, 'utf8')
    .replace(/startBlock: (\d+)/g, (_, block) => `startBlock: ${Number(block) - BLOCKS_LEFT_OUT}`)
    .replaceAll('network: mainnet', 'network: local')
  writeFileSync(file, text)
  return file
}

const relayAbi = parseAbi(['function relay(address[] emitters, bytes[] logs)'])

async function putSpeakers(
  rpcUrl: string,
  speakers: readonly Address[],
): Promise<(logs: readonly SpokenLog[]) => Promise<number>> {
  const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl), pollingInterval: 50 })
    .extend(publicActions)
    .extend(walletActions)
  const compiled = compileContracts(fileURLToPath(new URL('./emitters/', import.meta.url)), [
    'Emitter',
    'Relay',
  ])
  const deploy = async (name: string) => {
    const data = compiled.get(name)?.bytecode
    if (data === undefined) throw new Error(`There is no contract ${name} in support/emitters.`)
    const hash = await client.sendTransaction({ account: anybody, chain: null, data })
    const { contractAddress } = await client.waitForTransactionReceipt({ hash })
    if (!contractAddress) throw new Error(`${name} was not deployed.`)
    return contractAddress
  }
  const emitter = await deploy('Emitter')
  const address = await deploy('Relay')
  const bytecode = (await client.getCode({ address: emitter })) ?? '0x'
  for (const speaker of speakers) await client.setCode({ address: speaker, bytecode })
  const lastStart = mainnetContracts.GovernanceDecisions.startBlock - BLOCKS_LEFT_OUT
  await client.mine({ blocks: lastStart + 1 - Number(await client.getBlockNumber()) })
  return async (logs) => {
    const hash = await client.writeContract({
      account: anybody,
      chain: null,
      address,
      abi: relayAbi,
      functionName: 'relay',
      args: [
        logs.map((log) => log.address),
        logs.map(({ topics, data }) => concat([numberToHex(topics.length, { size: 1 }), ...topics, data])),
      ],
    })
    const receipt = await client.waitForTransactionReceipt({ hash })
    if (receipt.status !== 'success') throw new Error('The relay reverted: is every speaker in its place?')
    return Number(receipt.blockNumber)
  }
}
