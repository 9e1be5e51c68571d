import { blockId } from '../../support/chain.ts'
import type { History } from '../history.ts'
import { isKept } from './events.ts'
import { byKey, type ExpectedRow } from './facts.ts'

/** Blocks with at least one event that is kept. */
export function blocks(history: History): ExpectedRow[] {
  const keptIn = byKey(history.logs.filter(isKept), ({ block }) => `${block}`)
  return [...history.blocks.values()]
    .filter(({ number }) => keptIn(`${number}`).length > 0)
    .map(({ number, hash, parentHash, timestamp }) => ({
      id: blockId(number),
      number,
      hash,
      parentHash,
      timestamp,
      events: keptIn(`${number}`).length,
    }))
}
