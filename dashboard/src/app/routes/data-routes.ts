import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateExplorerSearch } from '../../features/explorer/explorer-search.ts'
import { validateDefinitionsSearch } from '../../features/metrics/definitions-search.ts'
import { rootRoute } from '../root-route.ts'

const definitions = createRoute({
  getParentRoute: () => rootRoute,
  // /metrics itself is the server's, for Prometheus.
  path: '/definitions',
  validateSearch: validateDefinitionsSearch,
  component: lazyRouteComponent(() => import('../../pages/definitions-page.tsx'), 'DefinitionsPage'),
})

const definition = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/$id',
  component: lazyRouteComponent(() => import('../../pages/definition-page.tsx'), 'DefinitionPage'),
})

const explorer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/graphiql',
  validateSearch: validateExplorerSearch,
  component: lazyRouteComponent(() => import('../../pages/explorer-page.tsx'), 'ExplorerPage'),
})

const dataQuality = createRoute({
  getParentRoute: () => rootRoute,
  // /quality itself is the server's: the same report as JSON.
  path: '/data-quality',
  component: lazyRouteComponent(() => import('../../pages/data-quality-page.tsx'), 'DataQualityPage'),
})

const researchers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/researchers',
  component: lazyRouteComponent(() => import('../../pages/researchers-page.tsx'), 'ResearchersPage'),
})

/** What the numbers mean and how to get at them. */
export const dataRoutes = [definitions, definition, explorer, dataQuality, researchers] as const
