import { canonicalJson } from '../src/metrics/canonical-json.ts'

/** One place where a claim and its recomputation differ. */
export interface Difference {
  /** Where in the result. @example 'ratio.numerator' */
  readonly path: string
  readonly claimed: string
  readonly recomputed: string
}

type Plain = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : canonicalJson(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

const isFraction = (value: unknown): value is { numerator: string; denominator: string } =>
  isObject(value) && typeof value.numerator === 'string' && typeof value.denominator === 'string'

/** The same quotient may be written with other numbers; without a denominator there is none, whatever is above the line. */
function sameFraction(claimed: Plain, recomputed: Plain): boolean {
  const [a, b] = [BigInt(String(claimed.numerator)), BigInt(String(claimed.denominator))]
  const [c, d] = [BigInt(String(recomputed.numerator)), BigInt(String(recomputed.denominator))]
  return b === 0n || d === 0n ? a === c && b === d : a * d === c * b
}

/** How a survival median is called in either form; its interval is statistics, and not recomputed. */
function withPlainSurvival(value: Plain): Plain {
  if (!isObject(value.survival)) return value
  const { survival, ...rest } = value
  return { ...rest, survivalMedian: survival.median }
}

function compareKeys(claimed: Plain, recomputed: Plain, path: string): Difference[] {
  const keys = new Set([...Object.keys(claimed), ...Object.keys(recomputed)])
  return [...keys].flatMap((key) =>
    compare(claimed[key], recomputed[key], path === '' ? key : `${path}.${key}`),
  )
}

function compare(claimed: unknown, recomputed: unknown, path: string): Difference[] {
  if (Array.isArray(claimed) && Array.isArray(recomputed) && claimed.length === recomputed.length)
    return claimed.flatMap((held, index) => compare(held, recomputed[index], `${path}[${index}]`))
  // Only Gini's coefficient is written in two ways; a ratio is shown with both of its numbers, so both are compared.
  if (
    path.endsWith('gini') &&
    isFraction(claimed) &&
    isFraction(recomputed) &&
    sameFraction(claimed, recomputed)
  )
    return []
  if (isObject(claimed) && isObject(recomputed))
    return compareKeys(withPlainSurvival(claimed), withPlainSurvival(recomputed), path)
  if (show(claimed) === show(recomputed) && canonicalOf(claimed) === canonicalOf(recomputed)) return []
  return [{ path: path === '' ? 'value' : path, claimed: show(claimed), recomputed: show(recomputed) }]
}

const canonicalOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

/** Titles are for people and are no part of a result. */
function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (key === 'title' ? [] : [[key, withoutTitles(held)]])),
  )
}

/** Every place where a claimed result differs from the recomputed one; empty when they are the same. */
export function differences(claimed: unknown, recomputed: unknown): Difference[] {
  const plain = JSON.parse(canonicalJson(withoutTitles(recomputed))) as unknown
  return compare(claimed, plain, '')
}
