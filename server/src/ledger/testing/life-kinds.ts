import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { factTables } from '../facts/fact-tables.ts'

/** A ledger of a dozen tables opens, empties and closes ten times as fast as one of all, and is the same code. */
const kindsPerLife = 12

/** Has a title among its parameters, so that every life derives something from its events. */
const [titled] = eventEntities.filter(({ name }) => name === 'JobPosted')

/** What facts are made of: kinds that mean nothing apart, so they are a hand of their own. */
const factual = new Set([
  'Transfer',
  'TimelockChange',
  'TreasuryWalletSet',
  ...factTables.flatMap(({ subject, steps }) => [
    subject,
    ...steps.flatMap(({ sources }) => sources.flatMap(({ events }) => events)),
  ]),
])

/** Every kind of event once, dealt into hands, and a hand of what facts are made of; the titled one is in each. */
const hands: readonly (readonly EventEntity[])[] = [
  eventEntities.filter(({ name }) => factual.has(name)),
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
