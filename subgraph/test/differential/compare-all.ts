import { eventEntities, stateEntities } from '../support/schema.ts'
import { differences } from './compare.ts'
import type { History } from './history.ts'
import { stateReducers } from './reducer/entities.ts'
import { eventRows } from './reducer/events.ts'

/** A subgraph, and what it must say after a block. */
export interface Compared {
  readonly url: string
  /** The history up to the block. */
  readonly history: History
  readonly block: number
}

/** A sentence for each difference in the state: all entities but the events, field by field. */
export async function stateDifferences({ url, history, block }: Compared): Promise<string[]> {
  const found: string[] = []
  for (const { name } of stateEntities) {
    const rows = stateReducers[name.value]?.(history)
    if (!rows) found.push(`${name.value}: the reducer does not reckon it.`)
    else found.push(...(await differences(url, name.value, rows, block)))
  }
  return found
}

/** A sentence for each difference in the events: every log exactly once, with every field, and nothing else. */
export async function eventDifferences({ url, history, block }: Compared): Promise<string[]> {
  const found: string[] = []
  for (const { name } of eventEntities)
    found.push(...(await differences(url, name.value, eventRows(history, name.value), block)))
  return found
}
