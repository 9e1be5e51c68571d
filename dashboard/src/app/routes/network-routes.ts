import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateOverviewSearch } from '../../features/overview/overview-search.ts'
import { rootRoute } from '../root-route.ts'

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: validateOverviewSearch,
  component: lazyRouteComponent(() => import('../../pages/overview-page.tsx'), 'OverviewPage'),
})

/** The network as a whole. */
export const networkRoutes = [overview] as const
