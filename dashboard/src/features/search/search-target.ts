import type { SearchHit } from './search-query.ts'

/** Where a hit leads: an address of ours as text. */
export function addressOfHit({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string {
  switch (kind) {
    case 'JOB':
      return `/jobs/${id}`
    case 'PROPOSAL':
      return `/proposals/${id}`
    case 'INVOICE':
      return `/invoices/${id}`
    case 'ENGAGEMENT':
      return `/engagements/${id}`
    case 'DISPUTE':
      return `/disputes/${id}`
    case 'ADDRESS':
      return `/addresses/${id}`
    case 'TRANSACTION':
      return `/transactions/${id}`
    case 'BLOCK':
      return `/?asOf=${id}`
  }
}
