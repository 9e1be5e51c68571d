import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { wholeHour } from '../planning.ts'

const day = 86_400

/** What a period must fit: unix seconds of the chain. `billedUntil` is 0 while nothing is billed. */
export interface Term {
  readonly startAt: number
  readonly endAt: number
  readonly billedUntil: number
  readonly now: number
}

export type BilledPeriod =
  | { readonly ok: true; readonly start: number; readonly end: number }
  | { readonly ok: false; readonly problem: string }

const problem = (sentence: string): BilledPeriod => ({ ok: false, problem: sentence })

/**
 * The seconds that whole days stand for. Terms begin and end within a day, and today is not over: such a day counts as far as it can be billed, today up to the
 * last whole hour.
 * What lies outside by more than that is somebody's mistake, and is said instead of cut.
 */
export function billedPeriod(firstDay: number, lastDay: number, term: Term): BilledPeriod {
  const { cannot } = signingTexts().invoices
  const earliest = Math.max(term.startAt, term.billedUntil)
  const dayAfter = lastDay + day
  if (lastDay < firstDay) return problem(cannot.emptyPeriod)
  if (firstDay + day <= term.startAt) return problem(cannot.beforeStart(formatDateTime(term.startAt)))
  if (firstDay + day <= earliest) return problem(cannot.overlaps(formatDateTime(earliest)))
  if (lastDay >= term.endAt) return problem(cannot.afterEnd(formatDateTime(term.endAt)))
  if (lastDay > term.now) return problem(cannot.future)
  const start = Math.max(firstDay, earliest)
  const end = Math.min(dayAfter, term.endAt, wholeHour(term.now))
  return end > start ? { ok: true, start, end } : problem(cannot.emptyPeriod)
}
