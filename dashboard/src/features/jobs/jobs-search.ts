import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, optionalCount, optionalText, type RawSearch } from '../../app/search-params.ts'

export const jobStatuses = ['OPEN', 'FILLED', 'CANCELLED'] as const

export interface JobsSearch extends PageSearch {
  readonly status?: (typeof jobStatuses)[number]
  readonly category?: number
  /** Part of a title, or a whole job id. */
  readonly q?: string
}

/** Reads the filters of the job list from the URL. */
export const validateJobsSearch = (search: RawSearch): JobsSearch => ({
  ...validatePageSearch(search),
  ...compact({
    status: oneOf(search.status, jobStatuses, undefined),
    category: optionalCount(search.category),
    q: optionalText(search.q, 100),
  }),
})
