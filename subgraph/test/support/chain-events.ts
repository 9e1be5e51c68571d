import { readFileSync } from 'node:fs'
import { type Abi, decodeEventLog, type Hex, type Log, type PublicClient } from 'viem'
import { eventId } from './chain.ts'
import { contractNames, eventOf, manifest } from './contracts.ts'
import { fieldName, fieldType } from './event-fields.ts'
import type { Row } from './graphql.ts'
import { storedForm } from './stored-form.ts'

const handled = new Set(
  manifest.dataSources.flatMap(({ name, mapping }) =>
    mapping.eventHandlers.map(({ event }) => `${name}.${event.slice(0, event.indexOf('('))}`),
  ),
)
const abis = new Map(contractNames.map((name) => [name, abiOf(name)]))

function abiOf(contract: string): Abi {
  return JSON.parse(
    readFileSync(new URL(`../../../abis/json/${contract}.json`, import.meta.url), 'utf8'),
  ) as Abi
}

/** The rows that the subgraph must have, by entity, decoded straight from the chain's logs without any code of the mappings. */
export async function rowsFromLogs(
  client: PublicClient,
  addresses: Record<string, Hex>,
  toBlock: bigint,
): Promise<Map<string, Row[]>> {
  const contractAt = new Map(
    Object.entries(addresses).map(([name, address]) => [address.toLowerCase(), name]),
  )
  const logs = await logsOf(client, Object.values(addresses), toBlock)
  const timestamps = await timestampsOf(client, [...new Set(logs.map((log) => log.blockNumber))])
  const rows = new Map<string, Row[]>()
  for (const log of logs) {
    const contract = contractAt.get(log.address.toLowerCase()) ?? ''
    const { eventName, args } = decodeEventLog({
      abi: abis.get(contract) ?? [],
      data: log.data,
      topics: log.topics,
      strict: false,
    })
    if (eventName === undefined || !handled.has(`${contract}.${eventName}`)) continue
    const values = (args ?? {}) as Record<string, unknown>
    const parameters = eventOf(contract, eventName).inputs.map((input) => [
      fieldName(input),
      storedForm(values[input.name], fieldType(input.type)),
    ])
    const row = {
      id: eventId(Number(log.blockNumber), log.logIndex),
      blockNumber: Number(log.blockNumber),
      blockHash: log.blockHash,
      timestamp: `${timestamps.get(log.blockNumber)}`,
      transactionHash: log.transactionHash,
      logIndex: log.logIndex,
      contract: log.address.toLowerCase(),
      source: 'REFERENCE',
      ...Object.fromEntries(parameters),
    }
    const sameEvent = rows.get(eventName)
    if (sameEvent) sameEvent.push(row)
    else rows.set(eventName, [row])
  }
  return rows
}

/** In parts: viem takes no answer above 10 MB. */
async function logsOf(
  client: PublicClient,
  address: Hex[],
  toBlock: bigint,
): Promise<Log<bigint, number, false>[]> {
  const span = 250n
  const logs: Log<bigint, number, false>[] = []
  for (let fromBlock = 0n; fromBlock <= toBlock; fromBlock += span) {
    const last = fromBlock + span - 1n
    logs.push(...(await client.getLogs({ address, fromBlock, toBlock: last < toBlock ? last : toBlock })))
  }
  return logs
}

async function timestampsOf(client: PublicClient, numbers: bigint[]): Promise<Map<bigint, bigint>> {
  const blocks = await Promise.all(numbers.map((blockNumber) => client.getBlock({ blockNumber })))
  return new Map(blocks.map((block) => [block.number, block.timestamp]))
}
