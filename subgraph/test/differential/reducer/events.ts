import { eventOf, manifest } from '../../support/contracts.ts'
import { fieldName } from '../../support/event-fields.ts'
import type { ChainLog, History } from '../history.ts'
import type { ExpectedRow, Value } from './facts.ts'

const kept = new Set(
  manifest.dataSources.flatMap(({ name, mapping }) =>
    mapping.eventHandlers.map(({ event }) => `${name}.${event.slice(0, event.indexOf('('))}`),
  ),
)

/** Whether a log gets an event entity. */
export function isKept({ contract, event }: ChainLog): boolean {
  return kept.has(`${contract}.${event}`)
}

/** The rows of one event entity: a log of that name each, whichever contract it is of. */
export function eventRows(history: History, entity: string): ExpectedRow[] {
  return history.logs.filter((log) => log.event === entity && isKept(log)).map(rowOf)
}

function rowOf(log: ChainLog): ExpectedRow {
  const args = log.args as Readonly<Record<string, Value>>
  const parameters = eventOf(log.contract, log.event).inputs.map((input) => [
    fieldName(input),
    args[input.name] ?? null,
  ])
  return {
    id: log.id,
    blockNumber: log.block,
    blockHash: log.blockHash,
    timestamp: log.timestamp,
    transactionHash: log.transactionHash,
    logIndex: log.logIndex,
    contract: log.address,
    source: 'REFERENCE',
    ...Object.fromEntries(parameters),
  }
}
