import { getAddress, isAddress } from 'viem'
import { decimalsOf, parseAmount, separatorsOf, type Token } from '../../format/amount.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Hex } from '../contracts.ts'
import { bad, good, type Read } from './field.ts'

/** Reading what was entered: each gives a value or says what is wrong with it. */

/** What the contracts take of a text, in bytes; percent-encoding can triple it. */
const maxUriBytes = 8192
const secondsPerDay = 86_400

/** A text that must be there and must fit on-chain once encoded. `what` is how the sentence names it: "a title". */
export function readText(text: string, what: string): Read<string> {
  const trimmed = text.trim()
  if (trimmed === '') return bad(signingTexts().forms.enter(what))
  return readOptionalText(trimmed)
}

/** A text that may be empty. */
export function readOptionalText(text: string): Read<string> {
  const trimmed = text.trim()
  const length = encodeURIComponent(trimmed).length
  if (length > maxUriBytes - 100) return bad(signingTexts().forms.tooLong(length, maxUriBytes - 100))
  return good(trimmed)
}

/** A whole number from `least` to `most`. */
export function readCount(text: string, most: number, least = 1): Read<number> {
  const value = /^\d{1,12}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
  return value >= least && value <= most ? good(value) : bad(signingTexts().forms.wholeNumber(least, most))
}

/** An amount of a token above zero, in base units. */
export function readAmount(text: string, token: Token): Read<bigint> {
  const amount = parseAmount(text, decimalsOf[token])
  if (!amount.ok) return amount
  return amount.value > 0n ? amount : bad(signingTexts().forms.aboveZero)
}

/** A percentage with at most two decimals as basis points, 0 to `most`. */
export function readShare(text: string, separators = separatorsOf(), most = 10_000n): Read<number> {
  const share = parseAmount(text.replace(/\s*%\s*$/, ''), 2, separators, most)
  return share.ok ? good(Number(share.value)) : bad(signingTexts().forms.percentage)
}

/** An address; mixed case must have the right checksum. */
export function readAddress(text: string): Read<Hex> {
  const trimmed = text.trim()
  return isAddress(trimmed) ? good(getAddress(trimmed)) : bad(signingTexts().forms.address)
}

/** A day, as `<input type="date">` gives it, as seconds at its start in UTC. */
export function readDay(text: string): Read<number> {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(milliseconds) ? bad(signingTexts().forms.day) : good(milliseconds / 1000)
}

/** The day of a time, as `<input type="date">` takes it. */
export const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

/** A day some days from now, as `<input type="date">` takes it. */
export const dayFromNow = (days: number): string => dayOf(Date.now() / 1000 + days * secondsPerDay)
