/**
 * One text for one value, so that equal answers have equal hashes wherever they were made: object keys sorted by UTF-16 code unit, no
 * whitespace, integers beyond JSON's as decimal strings. Depends on nothing: the server, the dashboard and the verify program share it.
 * @throws TypeError for what has no exact text: fractions, NaN, functions, dates.
 * @example canonicalJson({ to: undefined, from: 5, value: 7n }) // '{"from":5,"value":"7"}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no exact integer.`)
    return (value === 0 ? 0 : value).toString()
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined)
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
  }
  throw new TypeError(`A ${typeof value} has no canonical text.`)
}

/** GraphQL's arguments have no prototype at all. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
