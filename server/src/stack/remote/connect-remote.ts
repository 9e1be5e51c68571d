import { z } from 'zod'
import { readBlock, readChainId } from '../chain/chain-rpc.ts'
import { postJson } from '../json-rpc.ts'
import { retry } from './retry.ts'

/** What to read instead of the local stack. */
export interface RemoteOptions {
  readonly subgraphUrl: string
  readonly rpcUrl: string | null
  readonly signal?: AbortSignal | undefined
}

/** What is known of the remote chain once both answer and fit together. */
export interface Remote {
  /** From the RPC; Ethereum's when there is none, for the network lives there and nothing is written without an RPC. */
  readonly chainId: number
}

const ETHEREUM = 1
/** The first block with events: deep enough that no reorg has touched it. */
const QUERY = '{ _meta { hasIndexingErrors block { number } } blocks(first: 1, orderBy: id) { number hash } }'

const answerSchema = z.object({
  data: z
    .object({
      _meta: z.object({ hasIndexingErrors: z.boolean(), block: z.object({ number: z.number() }) }),
      blocks: z.array(z.object({ number: z.number(), hash: z.string() })),
    })
    .nullable()
    .optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})
type FirstLook = NonNullable<z.infer<typeof answerSchema>['data']>

/**
 * Checks at the start that the subgraph is ours, indexes without error, and belongs to the chain of the RPC. What may be a passing
 * trouble of the network is tried a few times.
 * @throws an Error with a sentence otherwise.
 */
export async function connectRemote({ subgraphUrl, rpcUrl, signal }: RemoteOptions): Promise<Remote> {
  const look = await firstLook(subgraphUrl, signal)
  if (look._meta.hasIndexingErrors) {
    throw new Error(
      `The subgraph at ${shown(subgraphUrl)} has halted with an indexing error at block ${look._meta.block.number}. Its operator has to mend it; then start again.`,
    )
  }
  if (rpcUrl === null) return { chainId: ETHEREUM }
  const chainId = await retry(() => readChainId(rpcUrl, { signal }), signal).catch(
    unreachable('RPC_URL', rpcUrl),
  )
  await requireSameChain(look, rpcUrl, chainId, signal)
  return { chainId }
}

async function firstLook(subgraphUrl: string, signal?: AbortSignal): Promise<FirstLook> {
  const body = await retry(() => postJson(subgraphUrl, { query: QUERY }, { signal }), signal).catch(
    unreachable('SUBGRAPH_URL', subgraphUrl),
  )
  const answer = answerSchema.safeParse(body)
  if (answer.success && answer.data.data) return answer.data.data
  const said = answer.success ? answer.data.errors?.map((error) => error.message).join('; ') : undefined
  throw new Error(
    `SUBGRAPH_URL (${shown(subgraphUrl)}) is not a Braintrust subgraph that can be read: ${said ?? 'its answer has another form'}. Check the address, and that the subgraph is deployed under that name.`,
  )
}

async function requireSameChain(
  look: FirstLook,
  rpcUrl: string,
  chainId: number,
  signal?: AbortSignal,
): Promise<void> {
  const [first] = look.blocks
  if (!first) return
  const block = await retry(() => readBlock(rpcUrl, first.number, { signal }), signal).catch(
    unreachable('RPC_URL', rpcUrl),
  )
  if (block?.hash.toLowerCase() === first.hash.toLowerCase()) return
  throw new Error(
    `RPC_URL (${shown(rpcUrl)}, chain ${chainId}) is not the chain of this subgraph: block ${first.number} is ${first.hash} there and ${block?.hash ?? 'unknown'} here. Set RPC_URL to a node of the subgraph's chain.`,
  )
}

function unreachable(name: string, url: string) {
  return (cause: unknown): never => {
    // A web address may carry a key, and messages of the network layer repeat it.
    const reason = cause instanceof Error ? cause.message.replaceAll(url, shown(url)) : String(cause)
    throw new Error(
      `${name} cannot be used: ${reason} Check the address and the network, then start again.`,
      { cause },
    )
  }
}

/** A web address without its path and password, where keys are often kept. */
export function shown(url: string): string {
  const { origin, pathname } = new URL(url)
  return pathname === '/' ? origin : `${origin}/…`
}
