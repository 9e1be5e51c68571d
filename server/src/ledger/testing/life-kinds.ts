import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { factTables } from '../facts/fact-tables.ts'

/** A ledger of a dozen tables opens, empties and closes ten times as fast as one of all, and is the same code. */
const kindsPerLife = 12

/** Has a title among its parameters, so that every life derives something from its events. */
const [titled] = eventEntities.filter(({ name }) => name === 'JobPosted')

/** Kinds that tell of the same subjects, which mean nothing apart: a hand for each table of facts, and one of watched transfers. */
const factual: readonly ReadonlySet<string>[] = [
  ...factTables.map(({ subject, steps }) => {
    const events = steps.flatMap(({ sources }) => sources.flatMap((source) => source.events))
    return new Set([subject, ...events])
  }),
  new Set(['Transfer', 'TimelockChange', 'TreasuryWalletSet']),
]

/** Every kind of event once, dealt into hands, and the hands of what facts are made of; the titled one is in each. */
const hands: readonly (readonly EventEntity[])[] = [
  ...factual.map((names) => eventEntities.filter((entity) => entity === titled || names.has(entity.name))),
  ...deal(eventEntities),
]

function deal(all: readonly EventEntity[]): EventEntity[][] {
  const others = all.filter((entity) => entity !== titled)
  const count = Math.ceil(others.length / (kindsPerLife - 1))
  return Array.from({ length: count }, (_, hand) => [
    ...(titled === undefined ? [] : [titled]),
    ...others.filter((_other, index) => index % count === hand),
  ])
}

/** Lives in a row that together hold every kind of event, in small hands and, once, all at the same time. */
export const livesForAllKinds = 3 * hands.length

/** The kinds of event in the life of a seed: a hand of them, and at times all. */
export function kindsOf(seed: number): readonly EventEntity[] {
  if (seed % livesForAllKinds === 0) return eventEntities
  return hands[seed % hands.length] ?? eventEntities
}
