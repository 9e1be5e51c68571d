import { blockId } from '../../support/chain.ts'
import type { History } from '../history.ts'
import { isKept } from './events.ts'
import { byKey, type ExpectedRow } from './facts.ts'

/** Blocks with at least one event that is kept. */
export function blocks(history: History): ExpectedRow[] {
  const tallies = new Set(blockTallies(history).map(({ id }) => id))
  return [...history.blocks.values()]
    .map(({ number, hash, parentHash, timestamp }) => ({
      ...{ id: blockId(number), number, hash, parentHash, timestamp },
      tally: `${number}`,
    }))
    .filter(({ tally }) => tallies.has(tally))
}

/** How many events are kept of each block that has one, and the newest application among them. */
export function blockTallies(history: History): ExpectedRow[] {
  const keptIn = byKey(history.logs.filter(isKept), ({ block }) => `${block}`)
  const appliedIn = byKey(history.of('TalentScreening', 'TalentApplied'), ({ block }) => `${block}`)
  return [...history.blocks.values()]
    .map(({ number }) => ({
      id: `${number}`,
      events: keptIn(`${number}`).length,
      newestApplication: appliedIn(`${number}`).at(-1)?.args.applicationId ?? null,
    }))
    .filter(({ events }) => events > 0)
}
