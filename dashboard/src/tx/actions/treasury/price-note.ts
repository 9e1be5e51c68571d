import { formatDateTime, formatDuration } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { type Planning, read } from '../planning.ts'

/** The converter's note of the pool's price, by which it knows the average since. Too young or too old, it is of no use. */
export interface PriceNote {
  /** Unix seconds; 0 without a note. */
  readonly at: bigint
  readonly now: bigint
  readonly usableFrom: bigint
  readonly usableUntil: bigint
}

export async function readPriceNote(planning: Planning): Promise<PriceNote> {
  const [at, least, most, { timestamp }] = await Promise.all([
    read(planning, 'FeeConverter', 'observedAt', []),
    read(planning, 'FeeConverter', 'MIN_WINDOW', []),
    read(planning, 'FeeConverter', 'MAX_WINDOW', []),
    planning.chain.getBlock(),
  ])
  return { at, now: timestamp, usableFrom: at + least, usableUntil: at + most }
}

/** No note, or one that is too old: a new one can be made, and is needed. */
export const needsNote = ({ at, now, usableUntil }: PriceNote): boolean => at === 0n || now > usableUntil

/** Why nothing can be converted by this note now; null when it can. */
export function noteProblem(note: PriceNote): string | null {
  const { cannot } = signingTexts().governance
  if (needsNote(note)) return cannot.noPriceNote
  if (note.now >= note.usableFrom) return null
  const wait = formatDuration(Number(note.usableFrom - note.now))
  return cannot.noteTooYoung(formatDateTime(Number(note.usableFrom)), wait)
}
