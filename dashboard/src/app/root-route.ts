import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { type ChartSearch, validateChartSearch } from '../features/metric-view/chart-search.ts'
import { NotFound, PageProblem } from './problem-page.tsx'
import { compact, optionalText, type RawSearch } from './search-params.ts'
import { Shell } from './shell.tsx'

/** What every address may carry. */
export interface RootSearch extends ChartSearch {
  /** The moment that the page shows, as `features/time-machine` reads it; absent for the newest block. */
  readonly asOf?: string | undefined
  /** The number whose proof is open, as `features/proof` reads it. */
  readonly proof?: string | undefined
}

export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
  validateSearch: (search: RawSearch): RootSearch => ({
    ...compact({ asOf: optionalText(search.asOf, 110), proof: optionalText(search.proof, 2_000) }),
    ...validateChartSearch(search),
  }),
  // Whoever looks at the past stays there while following links.
  search: { middlewares: [retainSearchParams(['asOf'])] },
})
