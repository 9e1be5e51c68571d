import { type PageSearch, validatePageSearch } from '../../app/page-search.ts'
import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'

export const clientSorts = [
  'VOLUME',
  'CONTRACTED',
  'ENGAGEMENTS',
  'JOBS',
  'DISPUTED',
  'FIRST_SEEN',
  'LAST_PAID',
] as const
export const talentSorts = [
  'EARNED',
  'CONTRACTED',
  'ENGAGEMENTS',
  'INVOICES',
  'DISPUTED',
  'APPLICATIONS',
  'FIRST_SEEN',
  'LAST_PAID',
] as const
export const referrerSorts = [
  'PAID_WORK',
  'REWARDS_EARNED',
  'REWARDS_OPEN',
  'REFERRALS',
  'ACTIVATED',
  'FIRST_REFERRAL',
] as const
export const holderSorts = ['BALANCE', 'VOTES'] as const
export const screeningStatuses = ['APPROVED', 'WAITING', 'REJECTED', 'REVOKED', 'NONE'] as const

/** How a list of people is looked at. The first of a list's sorts is its own, and left out of the address. */
export interface FigureSearch<Sort extends string> extends PageSearch {
  readonly sort?: Sort
  /** The smallest first. */
  readonly order?: 'up'
  /** Beginning of an address. */
  readonly search?: string
}

/** What a list of people is asked for by its address. */
export const figureVariables = <Sort extends string>(
  search: FigureSearch<Sort>,
  sorts: readonly [Sort, ...Sort[]],
  first: number,
) => ({
  first,
  after: search.after ?? null,
  sort: search.sort ?? sorts[0],
  ascending: search.order === 'up',
  search: search.search ?? null,
})

const addressStart = /^0x[0-9a-fA-F]{0,40}$/

/** Reads sort, order and search of a list of people from the address; what is none of them is left out. */
export function validateFigureSearch<const Sorts extends readonly string[]>(sorts: Sorts) {
  return (raw: RawSearch): FigureSearch<Sorts[number]> => {
    const typed = optionalText(raw.search, 42)
    const sort = oneOf(raw.sort, sorts, undefined)
    return {
      ...validatePageSearch(raw),
      ...compact({
        sort: sort === sorts[0] ? undefined : sort,
        order: oneOf(raw.order, ['up'], undefined),
        search: typed !== undefined && addressStart.test(typed) ? typed : undefined,
      }),
    }
  }
}

export interface TalentSearch extends FigureSearch<(typeof talentSorts)[number]> {
  readonly screening?: (typeof screeningStatuses)[number]
}

const readTalent = validateFigureSearch(talentSorts)

/** As every list of people, and where in screening they stand. */
export const validateTalentSearch = (raw: RawSearch): TalentSearch => ({
  ...readTalent(raw),
  ...compact({ screening: oneOf(raw.screening, screeningStatuses, undefined) }),
})
