import type { ChartSearch } from './chart-search.ts'

/** The address of a chart without the page around it, as it is looked at now. */
export function embedAddress(
  id: string,
  search: ChartSearch & { readonly asOf?: string | undefined },
): string {
  const { range, from, to, since, by, charts, asOf } = search
  const given = Object.entries({ range, from, to, since, by, charts, asOf }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const query = new URLSearchParams(given).toString()
  return `${globalThis.location?.origin ?? ''}/embed/${id}${query === '' ? '' : `?${query}`}`
}
