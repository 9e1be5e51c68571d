import { language } from '../language/text.ts'
import { formatCount } from './amount.ts'

/** Dear to make, so made once a language. */
const made = new Map<string, Intl.PluralRules>()

/**
 * A count with its noun in the right number.
 * @example counted(1, { one: 'invoice', other: 'invoices' }) // '1 invoice'
 */
export function counted(count: number, noun: { readonly one: string; readonly other: string }): string {
  const now = language()
  const rules = made.get(now) ?? new Intl.PluralRules(now)
  made.set(now, rules)
  const rule = rules.select(count)
  return `${formatCount(count)} ${rule === 'one' ? noun.one : noun.other}`
}
