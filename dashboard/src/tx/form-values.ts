import { decimalsOf, parseAmount, separatorsOf } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { type Action, jsonDataUri } from './action.ts'

/** Reading the forms: each field gives a value or says what is wrong with it. */

export type Field<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/** What the contracts take of a text, in bytes; percent-encoding can triple it. */
const maxUriBytes = 8192
const maxPositions = 1000

const bad = (problem: string) => ({ ok: false, problem }) as const

/** A text that must be there and must fit on-chain once encoded. */
export function readText(text: string, what: string): Field<string> {
  const trimmed = text.trim()
  if (trimmed === '') return bad(signingTexts().forms.enter(what))
  const length = encodeURIComponent(trimmed).length
  if (length > maxUriBytes - 100) return bad(signingTexts().forms.tooLong(length, maxUriBytes - 100))
  return { ok: true, value: trimmed }
}

/** A whole number of people. */
export function readPositions(text: string): Field<number> {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
  return value >= 1 && value <= maxPositions
    ? { ok: true, value }
    : bad(signingTexts().forms.wholeNumber(maxPositions))
}

/** An amount of USDC above zero. */
export function readBudget(text: string): Field<bigint> {
  const amount = parseAmount(text, decimalsOf.USDC)
  if (!amount.ok) return amount
  return amount.value > 0n ? amount : bad(signingTexts().forms.budgetZero)
}

/** A percentage with at most two decimals as basis points, 0 to 10,000. */
export function readShare(text: string, separators = separatorsOf()): Field<number> {
  const share = parseAmount(text.replace(/\s*%\s*$/, ''), 2, separators, 10_000n)
  if (share.ok) return { ok: true, value: Number(share.value) }
  return bad(signingTexts().forms.percentage)
}

export interface JobValues {
  readonly title: string
  readonly description: string
  readonly categoryId: string
  readonly budget: string
  readonly positions: string
}

export const readJob = (values: JobValues) => ({
  title: readText(values.title, signingTexts().forms.aTitle),
  categoryId:
    values.categoryId === ''
      ? bad(signingTexts().forms.chooseCategory)
      : ({ ok: true, value: Number(values.categoryId) } as const),
  budget: readBudget(values.budget),
  positions: readPositions(values.positions),
})

/** The action, when every field is right; else null. */
export function jobAction(values: JobValues): Action | null {
  const { title, categoryId, budget, positions } = readJob(values)
  if (!title.ok || !categoryId.ok || !budget.ok || !positions.ok) return null
  const description = values.description.trim()
  return {
    kind: 'post-job',
    categoryId: categoryId.value,
    budget: budget.value,
    positions: positions.value,
    metadataURI: jsonDataUri({ title: title.value, ...(description ? { description } : {}) }),
  }
}
