import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { type EventsSearch, validateEventsSearch } from '../features/events/events-search.ts'
import { type ChartSearch, validateChartSearch } from '../features/metric-view/chart-search.ts'
import { stateNames } from '../features/states/state-names.ts'
import { NotFound, PageProblem } from './problem-page.tsx'
import { RootFrame } from './root-frame.tsx'
import { compact, oneOf, optionalText, type RawSearch } from './search-params.ts'

/** What every address may carry. */
export interface RootSearch extends ChartSearch, EventsSearch {
  /** The moment that the page shows, as `features/time-machine` reads it; absent for the newest block. */
  readonly asOf?: string | undefined
  /** The number whose proof is open, as `features/proof` reads it. */
  readonly proof?: string | undefined
  /** A state to show, as `features/states` reads it; on the local chain only. */
  readonly state?: string | undefined
}

export const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
  validateSearch: (search: RawSearch): RootSearch => ({
    ...compact({
      asOf: optionalText(search.asOf, 110),
      proof: optionalText(search.proof, 2_000),
      state: oneOf(search.state, stateNames, undefined),
    }),
    ...validateChartSearch(search),
    ...validateEventsSearch(search),
  }),
  // Whoever looks at the past stays there while following links.
  search: { middlewares: [retainSearchParams(['asOf', 'state'])] },
})
