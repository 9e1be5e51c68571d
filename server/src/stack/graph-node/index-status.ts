import { z } from 'zod'
import { type CallOptions, postJson } from '../json-rpc.ts'

const pointSchema = z.object({ number: z.coerce.number(), hash: z.string() })
const statusSchema = z.object({
  data: z.object({
    indexingStatuses: z.array(
      z.object({
        subgraph: z.string(),
        health: z.enum(['healthy', 'unhealthy', 'failed']),
        fatalError: z
          .object({ message: z.string(), block: z.object({ number: z.coerce.number() }).nullable() })
          .nullable(),
        chains: z.array(
          z.object({ chainHeadBlock: pointSchema.nullable(), latestBlock: pointSchema.nullable() }),
        ),
      }),
    ),
  }),
})

/** How far a deployment is. */
export interface IndexStatus {
  /** Newest block that was indexed; null before the first. */
  readonly latest: { readonly number: number; readonly hash: string } | null
  /** Newest block that graph-node has heard of; null before the first. */
  readonly head: { readonly number: number; readonly hash: string } | null
  /** Why indexing has stopped for good; null while it has not. */
  readonly halted: string | null
}

const QUERY = `query ($deployments: [String!]) {
  indexingStatuses(subgraphs: $deployments) {
    subgraph
    health
    fatalError { message block { number } }
    chains { chainHeadBlock { number hash } latestBlock { number hash } }
  }
}`

/** Asks graph-node about one deployment; null when it does not know it. */
export async function readIndexStatus(
  statusUrl: string,
  deployment: string,
  options?: CallOptions,
): Promise<IndexStatus | null> {
  const body = { query: QUERY, variables: { deployments: [deployment] } }
  const answer = statusSchema.parse(await postJson(statusUrl, body, options))
  const status = answer.data.indexingStatuses.find((one) => one.subgraph === deployment)
  if (!status) return null
  const chain = status.chains[0]
  const at = status.fatalError?.block ? ` at block ${status.fatalError.block.number}` : ''
  const halted = status.health === 'failed' ? `${status.fatalError?.message ?? 'no reason given'}${at}` : null
  return { latest: chain?.latestBlock ?? null, head: chain?.chainHeadBlock ?? null, halted }
}
