import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'
import type { ReadyQuery } from './ready-queries.ts'

// The queries themselves, and which metrics there are, come with the page: an address is read on every page.

export interface ExplorerSearch {
  /** Which ready query is open; absent: the first. */
  readonly ready?: Exclude<ReadyQuery, 'overview'>
  /** Id of a metric whose sample query is open; goes before a ready one. */
  readonly metric?: string
}

function metricId(value: unknown): string | undefined {
  const text = optionalText(value, 60)
  return text !== undefined && /^[a-z][A-Za-z]*$/.test(text) ? text : undefined
}

/** Reads from the URL what is open. */
export const validateExplorerSearch = (search: RawSearch): ExplorerSearch =>
  compact({
    metric: metricId(search.metric),
    ready: oneOf(search.ready, ['volume', 'unpaid', 'proposals', 'definitions', 'quality'], undefined),
  })
