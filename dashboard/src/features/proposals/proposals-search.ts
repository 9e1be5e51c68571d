import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, optionalCount, optionalText, type RawSearch } from '../../app/search-params.ts'

export const proposalStates = [
  'PENDING',
  'ACTIVE',
  'SUCCEEDED',
  'QUEUED',
  'EXECUTED',
  'DEFEATED',
  'CANCELED',
  'EXPIRED',
] as const

export interface ProposalsSearch extends PageSearch {
  readonly state?: (typeof proposalStates)[number]
}

/** Which proposals the URL asks for. */
export const validateProposalsSearch = (search: RawSearch): ProposalsSearch => ({
  ...validatePageSearch(search),
  ...compact({ state: oneOf(search.state, proposalStates, undefined) }),
})

export interface ProposalSearch {
  /** Whose power is looked up; absent for the connected wallet's. */
  readonly voter?: string
  /** True when the lists of voters and of those who did not vote are as long as the API gives them. */
  readonly all?: true
  /** True when the tally over time is shown as a table. */
  readonly table?: true
}

const isTrue = (value: unknown): true | undefined =>
  oneOf(value, ['true'], undefined) === 'true' ? true : undefined

/** What the URL of one proposal asks for; an address that is none is kept, so that the page can say so. */
export const validateProposalSearch = (search: RawSearch): ProposalSearch =>
  compact({
    voter: optionalText(search.voter, 42),
    all: isTrue(search.all),
    table: isTrue(search.table),
  })

export interface DelegatesSearch {
  /** How many delegates come before this page; absent on the first. */
  readonly skip?: number
}

/** Which page of delegates the URL asks for. */
export const validateDelegatesSearch = (search: RawSearch): DelegatesSearch =>
  compact({ skip: optionalCount(search.skip, 1) })
