/** Lines for a terminal by which anybody checks a receipt. */

/** In single quotes for a POSIX shell, in which nothing but the quote itself means anything. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A variable where the deployment names no node: the reader has one. */
const nodeOf = (rpcUrl: string | null): string => (rpcUrl === null ? '"$ETH_RPC_URL"' : quoted(rpcUrl))

const askNode = (rpcUrl: string | null, method: string, params: readonly unknown[]): string =>
  `curl -s ${nodeOf(rpcUrl)} -H 'content-type: application/json' -d ${quoted(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))}`

/** Asks the chain's node for the transaction's own record. */
export const recordLine = (rpcUrl: string | null, hash: string): string =>
  askNode(rpcUrl, 'eth_getTransactionReceipt', [hash])

/** Asks the chain's node for the block by its hash. */
export const blockLine = (rpcUrl: string | null, blockHash: string): string =>
  askNode(rpcUrl, 'eth_getBlockByHash', [blockHash, false])

/** Asks a server for the events of one kind in the transaction, as of its block. */
export function eventsLine(origin: string, event: string, hash: string, blockHash: string): string {
  const query = new URLSearchParams({ where: JSON.stringify({ transactionHash: hash }), asOf: blockHash })
  return `curl -s ${quoted(`${origin}/api/v1/events/${event}.csv?${query}`)}`
}
