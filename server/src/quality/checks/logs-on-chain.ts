import * as abis from '@braintrust-analytics/abis/abi'
import { type AbiEvent, toEventSelector } from 'viem'
import type { BlockPoint } from '../../ledger/block-point.ts'
import { quoted, tableOf } from '../../ledger/names.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import type { Offender, RemoteCheck } from '../check.ts'
import { chainKnows } from './chain-knows.ts'

const entities: readonly EventEntity[] = eventEntities
const names = new Set(entities.map(({ name }) => name))

/** First topics of all events that the ledger mirrors. */
const topics = [
  ...new Set(
    Object.values(abis).flatMap((abi) =>
      (abi as readonly { readonly type: string }[])
        .filter((item): item is AbiEvent => item.type === 'event' && names.has((item as AbiEvent).name))
        .map((item) => toEventSelector(item)),
    ),
  ),
]

/** Blocks of each of the two samples. */
const sampleBlocks = 200

interface Range {
  readonly from: number
  readonly to: number
}

/** The newest blocks, and as many somewhere in the past: where, the block's hash decides, so that in time all are looked at. */
function samples(first: number, { number, hash }: BlockPoint): Range[] {
  const newest = { from: Math.max(first, number - sampleBlocks + 1), to: number }
  if (newest.from === first) return [newest]
  const begin = first + Number(BigInt(hash) % BigInt(newest.from - first))
  return [newest, { from: begin, to: Math.min(begin + sampleBlocks, newest.from) - 1 }]
}

const placesSql = entities
  .map(
    (entity) =>
      `SELECT '${entity.name}' AS event, block_number, log_index, contract FROM ${quoted(tableOf(entity))} WHERE block_number >= $from AND block_number <= $to`,
  )
  .join(' UNION ALL ')

async function compare(
  snapshot: Snapshot,
  range: Range,
  contracts: readonly string[],
  logs: readonly { readonly blockNumber: number; readonly logIndex: number }[],
): Promise<{ rows: number; offenders: Offender[] }> {
  const rows = await snapshot.rows(placesSql, { ...range })
  const wanted = new Set(contracts)
  const ours = new Map(
    rows
      .filter(({ contract }) => wanted.has(String(contract)))
      .map((row) => [`${row.block_number}:${row.log_index}`, row]),
  )
  const theirs = new Set(logs.map(({ blockNumber, logIndex }) => `${blockNumber}:${logIndex}`))
  const offender = (blockNumber: number, logIndex: unknown, expected: string, seen: string): Offender => ({
    subject: `log ${logIndex} of block ${blockNumber}`,
    blockNumber,
    expected,
    seen,
  })
  const missing = logs
    .filter(({ blockNumber, logIndex }) => !ours.has(`${blockNumber}:${logIndex}`))
    .map(({ blockNumber, logIndex }) => offender(blockNumber, logIndex, 'an event in the ledger', 'none'))
  const invented = [...ours]
    .filter(([place]) => !theirs.has(place))
    .map(([, row]) =>
      offender(
        Number(row.block_number),
        row.log_index,
        'a log on the chain',
        `only the ledger’s ${row.event}`,
      ),
    )
  return { rows: theirs.size, offenders: [...missing, ...invented] }
}

/** product.md S2 and issue 5.7: row counts against the chain's own logs. */
export const logsOnChain: RemoteCheck = {
  kind: 'remote',
  id: 'logsOnChain',
  title: 'The ledger’s events are the chain’s logs',
  rule: `In the newest ${sampleBlocks} blocks and in ${sampleBlocks} others, drawn anew at each block, every log of the contracts that is of a mirrored kind is an event in the ledger at the same place, and no other is.`,
  look: async ({ snapshot, block, chain, addresses }) => {
    if (chain === undefined) return { skipped: 'No RPC_URL is set, so no log can be counted.' }
    if (addresses === undefined)
      return { skipped: 'No ADDRESSES are set, so it is not known whose logs to count.' }
    const unknown = await chainKnows(chain, block)
    if (unknown !== undefined) return { skipped: unknown }
    const [row] = await snapshot.rows('SELECT min(number) AS first FROM block', {})
    if (typeof row?.first !== 'number') return { skipped: 'The ledger holds no event yet.' }
    const contracts = Object.values(addresses).map((address) => address.toLowerCase())
    const found = []
    for (const range of samples(row.first, block)) {
      const logs = await chain.logPlaces({ contracts, topics, ...range })
      found.push(await compare(snapshot, range, contracts, logs))
    }
    return {
      rows: found.reduce((sum, { rows }) => sum + rows, 0),
      offenders: found.flatMap(({ offenders }) => offenders),
    }
  },
}
