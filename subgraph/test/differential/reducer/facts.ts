import type { ChainLog } from '../history.ts'

/** A value as the chain has it; the comparison brings it into the form in which graph-node answers. */
export type Value = string | number | bigint | boolean | null | readonly Value[]

/** A row that the subgraph must have. Links are given as the linked ids. */
export interface ExpectedRow {
  readonly id: string
  readonly [field: string]: Value
}

/** Puts things with one key together; the answer gives the things of a key in their order, none when there is none. */
export function byKey<T>(
  things: readonly T[],
  keyOf: (thing: T) => bigint | string,
): (key: bigint | string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = `${keyOf(thing)}`
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return (key) => groups.get(`${key}`) ?? []
}

/** The sum of a number of each thing. */
export function sum<T>(things: readonly T[], of: (thing: T) => bigint): bigint {
  return things.reduce((total, thing) => total + of(thing), 0n)
}

/** The different keys, in the order in which they first came. */
export function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}

/** Whether one log came before another. */
export function isBefore(a: Pick<ChainLog, 'id'>, b: Pick<ChainLog, 'id'>): boolean {
  // Ids sort in chain order, and all have the same length.
  return a.id < b.id
}

/** Logs of different events in chain order. */
export function inOrder<T extends Pick<ChainLog, 'id'>>(logs: readonly T[]): T[] {
  return [...logs].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** When the first of the logs came, unix seconds; null when there is none. */
export function firstTime(logs: readonly ChainLog[]): number | null {
  return logs[0]?.timestamp ?? null
}

/** When the last of the logs came, unix seconds; null when there is none. */
export function lastTime(logs: readonly ChainLog[]): number | null {
  return logs.at(-1)?.timestamp ?? null
}

/** Nobody: in events the sign for "none". */
export const NOBODY = `0x${'00'.repeat(20)}`
