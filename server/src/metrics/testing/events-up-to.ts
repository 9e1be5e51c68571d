import type { Event } from '../../../verify/events.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import type { TestBlock } from '../../subgraph/testing/test-chain.ts'

/** Events up to and with a block, in chain order. */
export function eventsUpTo(blocks: readonly TestBlock[], block: number): Event[] {
  const paramNames = new Map<string, readonly string[]>(
    eventEntities.map(({ name, params }) => [name, params.map((p) => p.name)]),
  )
  return blocks
    .filter(({ number }) => number <= block)
    .flatMap(({ events }) => events)
    .map(({ entity, row }) => ({
      name: entity,
      time: row.timestamp,
      block: row.blockNumber,
      contract: row.contract,
      source: row.source,
      transaction: row.transactionHash,
      args: Object.fromEntries(
        (paramNames.get(entity) ?? []).map((name, index) => [name, row.params[index] ?? '']),
      ),
    }))
}
