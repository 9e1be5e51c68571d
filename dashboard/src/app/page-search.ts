import { compact, optionalCount, optionalText, type RawSearch } from './search-params.ts'

/** Where in a list one is. The API pages by cursor; the number is for the reader. */
export interface PageSearch {
  /** The cursor of the page before; absent on the first page. */
  readonly after?: string
  /** How many rows come before this page; absent on the first page. */
  readonly skip?: number
}

/** The filters alone: whoever changes them starts at the first page again. */
export function withoutPosition<Search extends PageSearch>(search: Search): Omit<Search, keyof PageSearch> {
  const { after: _after, skip: _skip, ...filters } = search
  return filters
}

/** Reads the position from the URL; half a position is none. */
export function validatePageSearch(search: RawSearch): PageSearch {
  const after = optionalText(search.after, 400)
  const skip = optionalCount(search.skip, 1)
  return after === undefined || skip === undefined ? {} : compact({ after, skip })
}
