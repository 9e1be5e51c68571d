import { blockId } from '../../support/chain.ts'
import type { History } from '../history.ts'
import { isKept } from './events.ts'
import { byKey, type ExpectedRow } from './facts.ts'

/** Blocks with at least one event that is kept. */
export function blocks(history: History): ExpectedRow[] {
  const tallies = new Set(blockTallies(history).map(({ id }) => id))
  return [...history.blocks.values()]
    .map(({ number, hash, parentHash, timestamp }) => {
      const id = blockId(number)
      return { id, number, hash, parentHash, timestamp, tally: id }
    })
    .filter(({ id }) => tallies.has(id))
}

/** How many events are kept of each block that has one. */
export function blockTallies(history: History): ExpectedRow[] {
  const keptIn = byKey(history.logs.filter(isKept), ({ block }) => `${block}`)
  return [...history.blocks.values()]
    .map(({ number }) => ({ id: blockId(number), events: keptIn(`${number}`).length }))
    .filter(({ events }) => events > 0)
}
