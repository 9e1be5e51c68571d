/**
 * The one text of a JSON value that its hash is taken of: keys sorted by UTF-16 code unit, no whitespace, integers only. The server has
 * its own (server/src/metrics/canonical-json.ts), so that a check in the browser trusts none of its code; a test holds them together.
 * @throws TypeError for a number that is no exact integer.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is no exact integer, so it has no canonical text.`)
  return JSON.stringify(value)
}
