import { z } from 'zod'
import { type CallOptions, callJsonRpc, JsonRpcError, postJson } from '../json-rpc.ts'

/** The name under which the subgraph is deployed. */
export const SUBGRAPH_NAME = 'braintrust'

const metaSchema = z.object({
  data: z
    .object({ _meta: z.object({ deployment: z.string() }).nullable() })
    .nullable()
    .optional(),
})

/** Address of the subgraph's queries. */
export function subgraphUrlOf(queryUrl: string): string {
  return `${queryUrl}/subgraphs/name/${SUBGRAPH_NAME}`
}

/** Makes `manifest` the deployment behind the name, unless it is already: then its index goes on where it was. */
export async function deploySubgraph(
  urls: { queryUrl: string; adminUrl: string },
  manifest: string,
  options?: CallOptions,
): Promise<void> {
  if ((await currentDeployment(urls.queryUrl, options)) === manifest) return
  await callJsonRpc(urls.adminUrl, 'subgraph_create', { name: SUBGRAPH_NAME }, options).catch(
    (error: unknown) => {
      // The name stays from the last build.
      if (!(error instanceof JsonRpcError)) throw error
    },
  )
  await callJsonRpc(
    urls.adminUrl,
    'subgraph_deploy',
    { name: SUBGRAPH_NAME, ipfs_hash: manifest },
    {
      ...options,
      timeoutMs: 60_000,
    },
  )
}

/** The deployment behind the name; null when there is none yet. */
async function currentDeployment(queryUrl: string, options?: CallOptions): Promise<string | null> {
  const answer = await postJson(
    subgraphUrlOf(queryUrl),
    { query: '{ _meta { deployment } }' },
    options,
  ).catch(() => null)
  const meta = metaSchema.safeParse(answer)
  return meta.success ? (meta.data.data?._meta?.deployment ?? null) : null
}
