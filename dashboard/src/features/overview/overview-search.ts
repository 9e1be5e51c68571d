import { compact, oneOf, type RawSearch } from '../../app/search-params.ts'
import type { Granularity, RangePreset } from '../../time/windows.ts'

/** What the overview's charts show; absent means the default. */
export interface OverviewSearch {
  readonly range?: Exclude<RangePreset, 'all'>
  readonly by?: 'day' | 'week'
}

export const granularities: Record<'day' | 'week' | 'month', Granularity> = {
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
}

/** Reads range and granularity from the URL; defaults (all, month) are left out of it. */
export function validateOverviewSearch(search: RawSearch): OverviewSearch {
  return compact({
    range: oneOf(search.range, ['30d', '90d', '1y'], undefined),
    by: oneOf(search.by, ['day', 'week'], undefined),
  })
}
