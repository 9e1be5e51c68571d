import type { Agenda } from './agenda.ts'
import type { BlockWriter } from './block-writer.ts'
import type { FastRandom } from './fast-random.ts'
import type { People } from './people.ts'

/** What everything that happens on the market shares. */
export interface World {
  readonly random: FastRandom
  readonly people: People
  readonly agenda: Agenda
  readonly writer: BlockWriter
  readonly slotsPerDay: number
  /** The slot being played. */
  slot: number
}

/** Plans something after so many days, at a random time of the day. */
export function later(world: World, days: number, happen: () => void): void {
  const { random, agenda, slotsPerDay } = world
  agenda.at(world.slot + Math.max(1, Math.floor(days * slotsPerDay) + random.int(0, slotsPerDay / 3)), happen)
}

/** Plans something that happens so many times, evenly between two days. */
export function evenly(world: World, times: number, from: number, to: number, happen: () => void): void {
  const first = Math.floor(from * world.slotsPerDay)
  const slots = Math.floor((to - from) * world.slotsPerDay)
  for (let n = 0; n < times; n++) world.agenda.at(first + Math.floor((n * slots) / times), happen)
}
