import { Agenda } from './agenda.ts'
import { BlockWriter, type MarketBlock } from './block-writer.ts'
import { Engagements } from './engagements.ts'
import { FastRandom } from './fast-random.ts'
import { Governance } from './governance.ts'
import { Network } from './network.ts'
import { inventPeople } from './people.ts'

export interface MarketOptions {
  readonly seed: number
  /** Invoices submitted, exactly. */
  readonly invoices: number
}

/** First second of the market, a midnight (UTC). */
const begins = 1_700_006_400
const days = 730
/** Blocks a day that the market's events fall into. */
const slotsPerDay = 270
const secondsPerSlot = 86_400 / slotsPerDay

/**
 * Two years of an invented network at any size, block by block and always the same for the same options: every kind of event that
 * metrics read, in the proportions of the story, with money that adds up. It is for measuring, so it asks no chain: nothing here went through
 * the contracts.
 */
export function* inventedMarket({ seed, invoices }: MarketOptions): Generator<MarketBlock> {
  const random = new FastRandom(seed)
  const people = inventPeople(random, invoices)
  const agenda = new Agenda(days * slotsPerDay)
  const writer = new BlockWriter(random)
  const world = { random, people, agenda, writer, slotsPerDay, slot: 0 }
  new Network(world).plan()
  new Governance(world).plan()
  new Engagements(world, invoices).plan()
  for (let slot = 0; slot < agenda.length; slot++) {
    world.slot = slot
    writer.begin(slot + 1, begins + Math.floor(slot * secondsPerSlot))
    agenda.play(slot)
    const block = writer.end()
    if (block !== undefined) yield block
  }
}
