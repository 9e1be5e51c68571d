import type { EventEntity, ParamValue } from '../../subgraph/event-entity.ts'
import { rowsOf, type TestBlock } from '../../subgraph/testing/test-chain.ts'
import { isOversized } from '../append-rows.ts'
import type { Ledger } from '../ledger.ts'
import { quoted, tableOf } from '../names.ts'

/** Everything the ledger holds, in one comparable form: a line a row. */
export async function dumpLedger(ledger: Ledger): Promise<string[]> {
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) return []
  const lines: string[] = []
  for (const entity of ledger.entities)
    for (const row of await snapshot.rows(`SELECT * FROM ${quoted(tableOf(entity))} ORDER BY id`))
      lines.push(line(entity, Object.values(row)))
  await snapshot.close()
  return lines
}

const stored = (value: ParamValue): unknown => {
  if (typeof value === 'object') return value.map(String)
  return isOversized(value) ? null : value
}

/** What a ledger of that chain must hold. */
export function dumpChain(entities: readonly EventEntity[], blocks: readonly TestBlock[]): string[] {
  return entities.flatMap((entity) =>
    rowsOf(blocks, entity.name).map(
      ({ id, blockNumber, timestamp, transactionHash, logIndex, contract, params }) =>
        line(entity, [
          id,
          blockNumber,
          timestamp,
          transactionHash,
          logIndex,
          contract,
          ...params.map(stored),
        ]),
    ),
  )
}

function line(entity: EventEntity, values: readonly unknown[]): string {
  const plain = (_key: string, value: unknown) =>
    typeof value === 'bigint'
      ? Number(value).toString() === value.toString()
        ? Number(value)
        : value.toString()
      : value
  return `${entity.name} ${JSON.stringify(values, plain)}`
}
