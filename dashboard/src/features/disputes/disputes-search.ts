import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, type RawSearch } from '../../app/search-params.ts'

export const disputeStatuses = [
  'RESPONSE',
  'COUNTERCLAIMED',
  'EVIDENCE',
  'COMMIT',
  'REVEAL',
  'APPEAL',
  'SETTLED',
  'RULED',
] as const

export interface DisputesSearch extends PageSearch {
  readonly status?: (typeof disputeStatuses)[number]
}

/** Reads the filter of the dispute list from the URL. */
export const validateDisputesSearch = (search: RawSearch): DisputesSearch => ({
  ...validatePageSearch(search),
  ...compact({ status: oneOf(search.status, disputeStatuses, undefined) }),
})
