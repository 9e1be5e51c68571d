import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/overview-page.tsx'), 'OverviewPage'),
})

/** The network as a whole. */
export const networkRoutes = [overview] as const
