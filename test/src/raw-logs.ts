/** One log as `eth_getLogs` gives it, with its block's time. */
export interface RawLog {
  address: `0x${string}`
  topics: [`0x${string}`, ...`0x${string}`[]]
  data: `0x${string}`
  blockNumber: number
  logIndex: number
  timestamp: number
}

interface RpcLog extends Omit<RawLog, 'blockNumber' | 'logIndex' | 'timestamp'> {
  blockNumber: string
  logIndex: string
}

/**
 * One JSON-RPC call, nothing cached or retried.
 * @throws a sentence with the method and the node's own message.
 */
export async function rpc<T>(url: string, method: string, params: readonly unknown[] = []): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const answer = (await response.json()) as { result?: T; error?: { message: string } }
  if (answer.error !== undefined || answer.result === undefined)
    throw new Error(`${method} failed: the node said "${answer.error?.message ?? 'nothing'}".`)
  return answer.result
}

export const hex = (value: number): string => `0x${value.toString(16)}`

/** Number, hash and time of a block; `latest` without a number. */
export async function blockAt(
  url: string,
  number?: number,
): Promise<{ number: number; hash: string; timestamp: number }> {
  const tag = number === undefined ? 'latest' : hex(number)
  const block = await rpc<{ number: string; hash: string; timestamp: string }>(url, 'eth_getBlockByNumber', [
    tag,
    false,
  ])
  return { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) }
}

async function timesOf(url: string, numbers: readonly number[]): Promise<Map<number, number>> {
  const times = new Map<number, number>()
  const groupSize = 50
  for (let at = 0; at < numbers.length; at += groupSize) {
    const blocks = await Promise.all(numbers.slice(at, at + groupSize).map((number) => blockAt(url, number)))
    for (const block of blocks) times.set(block.number, block.timestamp)
  }
  return times
}

/** All logs of the given contracts up to a block, in chain order. */
export async function rawLogs(url: string, addresses: readonly string[], toBlock: number): Promise<RawLog[]> {
  const span = 500
  const found: RpcLog[] = []
  for (let from = 0; from <= toBlock; from += span) {
    const range = {
      fromBlock: hex(from),
      toBlock: hex(Math.min(from + span - 1, toBlock)),
      address: addresses,
    }
    found.push(...(await rpc<RpcLog[]>(url, 'eth_getLogs', [range])))
  }
  const times = await timesOf(url, [...new Set(found.map((log) => Number(log.blockNumber)))])
  return found
    .map((log) => ({
      ...log,
      blockNumber: Number(log.blockNumber),
      logIndex: Number(log.logIndex),
      timestamp: times.get(Number(log.blockNumber)) ?? Number.NaN,
    }))
    .sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
}
