/** Reading the URL: whatever someone typed or shared becomes a valid value or the default, never an error. */

export type RawSearch = Record<string, unknown>

/** The router reads 12 and true as what they look like; here every parameter is text. */
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : undefined

/** One of a fixed set, else the fallback. */
export function oneOf<const Options extends readonly string[], Fallback>(
  value: unknown,
  options: Options,
  fallback: Fallback,
): Options[number] | Fallback {
  return options.find((option) => option === asText(value)) ?? fallback
}

/** A string up to a length, else undefined. */
export const optionalText = (value: unknown, maxLength: number): string | undefined =>
  asText(value)?.slice(0, maxLength) || undefined

/** A whole number from `least`, else undefined. */
export function optionalCount(value: unknown, least = 0): number | undefined {
  const text = asText(value) ?? ''
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= least ? number : undefined
}

/** Leaves out what is undefined, so that links stay short. */
export function compact<Value extends Record<string, unknown>>(
  value: Value,
): {
  [Key in keyof Value]?: Exclude<Value[Key], undefined>
} {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }
}
