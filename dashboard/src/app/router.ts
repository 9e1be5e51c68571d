import { createRouter } from '@tanstack/react-router'
import { rootRoute } from './root-route.ts'
import { dataRoutes } from './routes/data-routes.ts'
import { disputeRoutes } from './routes/dispute-routes.ts'
import { governanceRoutes } from './routes/governance-routes.ts'
import { marketRoutes } from './routes/market-routes.ts'
import { moneyRoutes } from './routes/money-routes.ts'
import { networkRoutes } from './routes/network-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { parseSearch, stringifySearch } from './search-text.ts'

const routeTree = rootRoute.addChildren([
  ...networkRoutes,
  ...marketRoutes,
  ...disputeRoutes,
  ...peopleRoutes,
  ...moneyRoutes,
  ...governanceRoutes,
  ...dataRoutes,
])

/** The pages and their addresses. A page's code is fetched when a link to it is pointed at or followed. */
export const createAppRouter = () =>
  createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true, parseSearch, stringifySearch })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
