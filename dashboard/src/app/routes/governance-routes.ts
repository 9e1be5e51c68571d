import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validatePageSearch } from '../page-search.ts'
import { rootRoute } from '../root-route.ts'

const proposals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals',
  validateSearch: validatePageSearch,
  component: lazyRouteComponent(() => import('../../pages/proposals-page.tsx'), 'ProposalsPage'),
})

const proposal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals/$id',
  component: lazyRouteComponent(() => import('../../pages/proposal-page.tsx'), 'ProposalPage'),
})

/** Proposals, votes and who holds them. */
export const governanceRoutes = [proposals, proposal] as const
