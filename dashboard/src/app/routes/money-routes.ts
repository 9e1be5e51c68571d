import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateTreasurySearch } from '../../features/money/quarters.ts'
import { holderSorts, validateFigureSearch } from '../../features/people/figure-search.ts'
import { rootRoute } from '../root-route.ts'

const treasury = createRoute({
  getParentRoute: () => rootRoute,
  path: '/treasury',
  validateSearch: validateTreasurySearch,
  component: lazyRouteComponent(() => import('../../pages/treasury-page.tsx'), 'TreasuryPage'),
})

const token = createRoute({
  getParentRoute: () => rootRoute,
  path: '/token',
  validateSearch: validateFigureSearch(holderSorts),
  component: lazyRouteComponent(() => import('../../pages/token-page.tsx'), 'TokenPage'),
})

/** What the network owns, and its token. */
export const moneyRoutes = [treasury, token] as const
