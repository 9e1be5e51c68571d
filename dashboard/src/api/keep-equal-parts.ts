const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * `now`, with each part of it that equals the same part of `before` replaced by that one: what did not change stays the same object, and is not drawn again.
 * `before` itself when all is equal. For plain data, as JSON has it.
 */
export function keepEqualParts(before: unknown, now: unknown): unknown {
  if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) return now
  const keys = Object.keys(now)
  const parts = keys.map((key) => keepEqualParts(before[key], now[key]))
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key, index) => Object.hasOwn(before, key) && Object.is(before[key], parts[index]))
  if (same) return before
  return Array.isArray(now) ? parts : Object.fromEntries(keys.map((key, index) => [key, parts[index]]))
}
