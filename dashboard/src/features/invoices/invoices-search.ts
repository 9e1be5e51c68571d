import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'
import { isAddress } from '../../format/address.ts'

export const invoiceStatuses = [
  'SUBMITTED',
  'VERIFIED',
  'REJECTED',
  'CANCELLED',
  'DISPUTED',
  'PAID',
  'RESOLVED',
  'REFUNDED',
] as const

export interface InvoicesSearch extends PageSearch {
  readonly status?: (typeof invoiceStatuses)[number]
  /** Address of a client or talent. */
  readonly party?: string
}

/** Reads the filters of the invoice list from the URL; what is not an address is no filter. */
export function validateInvoicesSearch(search: RawSearch): InvoicesSearch {
  const party = optionalText(search.party, 42)
  return {
    ...validatePageSearch(search),
    ...compact({
      status: oneOf(search.status, invoiceStatuses, undefined),
      party: party && isAddress(party) ? party : undefined,
    }),
  }
}
