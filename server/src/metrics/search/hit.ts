import type { AddressRole } from './roles.ts'

/** Kinds of things that can be found, in the order in which equally good hits are told. */
export const hitKinds = [
  'JOB',
  'PROPOSAL',
  'INVOICE',
  'ENGAGEMENT',
  'DISPUTE',
  'ADDRESS',
  'TRANSACTION',
  'BLOCK',
] as const
export type HitKind = (typeof hitKinds)[number]

/** Something that was found. */
export interface Hit {
  readonly kind: HitKind
  /** What its page is asked for with; an address or a hash in lower case. */
  readonly id: string
  /** A title or a name; null when it has none. */
  readonly title: string | null
  /** Block in which it began; null for an address. */
  readonly blockNumber: number | null
  /** Of an address; else empty. */
  readonly roles: readonly AddressRole[]
  /** How well it fits: 0 is what was named exactly. */
  readonly rank: number
}

/** How well a title fits what was typed, both in lower case: itself, its beginning, a word's beginning, a part. */
export function titleRank(title: string, typed: string): number {
  const found = title.toLowerCase()
  if (found === typed) return 1
  if (found.startsWith(typed)) return 2
  if (found.includes(` ${typed}`)) return 3
  return 4
}
