import type { RawSearch } from './search-params.ts'

/**
 * The query string as it is: every parameter is text. The router's own form reads `1200` as a number and therefore writes the text "1200"
 * with quotes, which nobody would type.
 */
export const parseSearch = (query: string): RawSearch => Object.fromEntries(new URLSearchParams(query))

/** Writes it; what is undefined is left out. */
export function stringifySearch(search: RawSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null)
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, `${value}`]))
  return given.length === 0 ? '' : `?${query}`
}
