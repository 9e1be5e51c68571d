import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/overview-page.tsx'), 'OverviewPage'),
})

const volume = createRoute({
  getParentRoute: () => rootRoute,
  path: '/volume',
  component: lazyRouteComponent(() => import('../../pages/volume-page.tsx'), 'VolumePage'),
})

const embed = createRoute({
  getParentRoute: () => rootRoute,
  path: '/embed/$id',
  component: lazyRouteComponent(() => import('../../pages/embed-page.tsx'), 'EmbedPage'),
})

/** The network as a whole. */
export const networkRoutes = [overview, volume, embed] as const
