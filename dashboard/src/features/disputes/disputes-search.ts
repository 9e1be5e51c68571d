import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, optionalCount, optionalText, type RawSearch } from '../../app/search-params.ts'

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
  /** Of the disputed invoice's job; the rates above the list are of it too. */
  readonly category?: number
  /** Claimant or respondent. */
  readonly party?: string
}

/** Only a whole address: the API refuses parts of one. */
function wholeAddress(value: unknown): string | undefined {
  const text = optionalText(value, 42)
  return text !== undefined && /^0x[0-9a-fA-F]{40}$/.test(text) ? text : undefined
}

/** Reads the filters of the dispute list from the URL. */
export const validateDisputesSearch = (search: RawSearch): DisputesSearch => ({
  ...validatePageSearch(search),
  ...compact({
    status: oneOf(search.status, disputeStatuses, undefined),
    category: optionalCount(search.category),
    party: wholeAddress(search.party),
  }),
})
