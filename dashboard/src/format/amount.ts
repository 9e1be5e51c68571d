/** Amounts: exact integers in base units, shown and read without ever passing through a float. */

import { language } from '../language/text.ts'

/** The units the API knows that stand for tokens, with their decimals. */
export const decimalsOf = { USDC: 6, BTRST: 18 } as const

export type Token = keyof typeof decimalsOf

/** The largest amount our contracts take: 2^96 - 1 base units. */
export const maxAmount = 2n ** 96n - 1n

/** The characters a locale writes numbers with. */
export interface Separators {
  readonly decimal: string
  readonly group: string
}

/**
 * How numbers are written: by the first of the reader's own locales of the language the page is in (de-CH writes others than de-DE), else
 * as that language does. Chromium started under the C locale asks for `en-US@posix`, which is no language tag, and Intl throws at it.
 */
export function readersLocale(
  locales = globalThis.navigator?.languages ?? [],
  page: string = language(),
): string {
  const own = locales.find((tag) => isLanguageTag(tag) && tag.split('-')[0] === page)
  return own ?? (page === 'en' ? 'en-US' : page)
}

const languageTags = new Map<string, boolean>()

function isLanguageTag(text: string): boolean {
  const known = languageTags.get(text) ?? canBeRead(text)
  languageTags.set(text, known)
  return known
}

function canBeRead(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0
  } catch {
    return false
  }
}

/** The first question to Intl holds a phone up for a tenth of a second, so those whom most readers have are at hand; a test compares them. */
export const commonSeparators: ReadonlyMap<string, Separators> = new Map([
  ['en-US', { decimal: '.', group: ',' }],
  ['en-GB', { decimal: '.', group: ',' }],
  ['de-DE', { decimal: ',', group: '.' }],
  ['de', { decimal: ',', group: '.' }],
])

const knownSeparators = new Map(commonSeparators)

/** Looks up how `locale` writes 12345.6; once, since asking costs as much as writing a hundred numbers. */
export function separatorsOf(locale = readersLocale()): Separators {
  const known = knownSeparators.get(locale) ?? separatorsByIntl(locale)
  knownSeparators.set(locale, known)
  return known
}

export function separatorsByIntl(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.5)
  const find = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback
  return { decimal: find('decimal', '.'), group: find('group', ',') }
}

const groupByThree = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator)

/**
 * Every digit of an amount.
 * @example formatExact(1_234_500_000n, 6, { decimal: '.', group: ',' }) // '1,234.5'
 */
export function formatExact(value: bigint, decimals: number, separators = separatorsOf()): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = groupByThree(digits.slice(0, digits.length - decimals), separators.group)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return sign + whole + (fraction ? separators.decimal + fraction : '')
}

/**
 * Every digit of an amount of a token, with its unit, as words take it.
 * @example formatToken(1_150_000_000n, 'USDC') // '1,150 USDC'
 */
export const formatToken = (value: bigint, token: Token): string =>
  `${formatExact(value, decimalsOf[token])} ${token}`

/**
 * An amount with a fixed number of fraction digits, rounded half away from zero. The exact one belongs beside it (title, copy).
 * @example formatRounded(1_234_567_890n, 6, 2, { decimal: '.', group: ',' }) // '1,234.57'
 */
export function formatRounded(
  value: bigint,
  decimals: number,
  fractionDigits: number,
  separators = separatorsOf(),
): string {
  const keep = Math.min(fractionDigits, decimals)
  const step = 10n ** BigInt(decimals - keep)
  const magnitude = value < 0n ? -value : value
  const rounded = (magnitude + step / 2n) / step
  const digits = rounded.toString().padStart(keep + 1, '0')
  const whole = groupByThree(digits.slice(0, digits.length - keep), separators.group)
  const sign = value < 0n && rounded > 0n ? '-' : ''
  return sign + whole + (keep > 0 ? separators.decimal + digits.slice(digits.length - keep) : '')
}

/** A count, grouped by three. */
export const formatCount = (value: bigint | number, separators = separatorsOf()): string =>
  formatExact(BigInt(value), 0, separators)

const scales: readonly [bigint, string][] = [
  [10n ** 9n, 'B'],
  [10n ** 6n, 'M'],
  [10n ** 3n, 'k'],
]

/**
 * A short form for axes, where the exact number is a tooltip away.
 * @example formatShort(1_250_000_000_000n, 6) // '1.3M'
 */
export function formatShort(value: bigint, decimals: number, separators = separatorsOf()): string {
  const unit = 10n ** BigInt(decimals)
  for (const [scale, suffix] of scales) {
    if (value >= scale * unit || value <= -scale * unit) {
      const tenths = formatRounded(value, decimals + scale.toString().length - 1, 1, separators)
      return tenths.replace(`${separators.decimal}0`, '') + suffix
    }
  }
  return formatRounded(value, decimals, 0, separators)
}

export type ParsedAmount =
  | { readonly ok: true; readonly value: bigint }
  | { readonly ok: false; readonly problem: string }

const problem = (text: string): ParsedAmount => ({ ok: false, problem: text })

const escapeForRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Reads an amount as a person typed or pasted it. Guesses nothing: what could be read two ways is refused with the way to write it.
 * Spaces (any kind) and apostrophes group digits everywhere; the locale's own group sign is taken where it groups by three.
 * @example parseAmount('1 234.5 USDC', 6) // { ok: true, value: 1234500000n }
 */
export function parseAmount(
  text: string,
  decimals: number,
  separators = separatorsOf(),
  max = maxAmount,
): ParsedAmount {
  const bare = text
    .trim()
    .replace(/\s*(USDC|BTRST|\$)\s*$/i, '')
    .replace(/^\$\s*/, '')
    .replace(/(?<=\d)[\s'’_](?=\d)/gu, '')
  if (bare === '') return problem('Enter an amount.')
  if (/^[-−]/.test(bare)) return problem('An amount cannot be negative.')
  const group = escapeForRegExp(separators.group)
  const decimal = escapeForRegExp(separators.decimal)
  const shape = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}(\\d*))?$`)
  const match = shape.exec(bare)
  if (!match || (!match[1] && !match[2])) {
    return problem(
      `“${text.trim().slice(0, 40)}” is not an amount here. Write it like 1${separators.group}234${separators.decimal}50.`,
    )
  }
  const whole = (match[1] ?? '0').replace(/\D/g, '')
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) {
    return problem(`This token has ${decimals} decimals, and ${fraction.length} were given.`)
  }
  const value = BigInt(whole + fraction.padEnd(decimals, '0'))
  if (value > max) return problem(`The most that can be given is ${formatExact(max, decimals, separators)}.`)
  return { ok: true, value }
}
