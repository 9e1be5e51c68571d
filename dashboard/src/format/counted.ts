import { language } from '../language/text.ts'
import { formatCount } from './amount.ts'

/**
 * A count with its noun in the right number.
 * @example counted(1, { one: 'invoice', other: 'invoices' }) // '1 invoice'
 */
export function counted(count: number, noun: { readonly one: string; readonly other: string }): string {
  const rule = new Intl.PluralRules(language()).select(count)
  return `${formatCount(count)} ${rule === 'one' ? noun.one : noun.other}`
}
