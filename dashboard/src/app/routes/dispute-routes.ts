import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateDisputesSearch } from '../../features/disputes/disputes-search.ts'
import { rootRoute } from '../root-route.ts'

const disputes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/disputes',
  validateSearch: validateDisputesSearch,
  component: lazyRouteComponent(() => import('../../pages/disputes-page.tsx'), 'DisputesPage'),
})

const dispute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/disputes/$id',
  component: lazyRouteComponent(() => import('../../pages/dispute-page.tsx'), 'DisputePage'),
})

/** Disputes and those who judge them. */
export const disputeRoutes = [disputes, dispute] as const
