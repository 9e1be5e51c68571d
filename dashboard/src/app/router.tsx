import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { validateDisputesSearch } from '../features/disputes/disputes-search.ts'
import { validateExplorerSearch } from '../features/explorer/ready-queries.ts'
import { validateInvoicesSearch } from '../features/invoices/invoices-search.ts'
import { validateJobsSearch } from '../features/jobs/jobs-search.ts'
import { validateOverviewSearch } from '../features/overview/overview-search.ts'
import { validatePageSearch } from './page-search.ts'
import { NotFound, PageProblem } from './problem-page.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageProblem })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: validateOverviewSearch,
  component: lazyRouteComponent(() => import('../pages/overview-page.tsx'), 'OverviewPage'),
})
const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  validateSearch: validateJobsSearch,
  component: lazyRouteComponent(() => import('../pages/jobs-page.tsx'), 'JobsPage'),
})
const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$id',
  component: lazyRouteComponent(() => import('../pages/job-page.tsx'), 'JobPage'),
})
const invoices = createRoute({
  getParentRoute: () => root,
  path: '/invoices',
  validateSearch: validateInvoicesSearch,
  component: lazyRouteComponent(() => import('../pages/invoices-page.tsx'), 'InvoicesPage'),
})
const invoice = createRoute({
  getParentRoute: () => root,
  path: '/invoices/$id',
  component: lazyRouteComponent(() => import('../pages/invoice-page.tsx'), 'InvoicePage'),
})
const disputes = createRoute({
  getParentRoute: () => root,
  path: '/disputes',
  validateSearch: validateDisputesSearch,
  component: lazyRouteComponent(() => import('../pages/disputes-page.tsx'), 'DisputesPage'),
})
const dispute = createRoute({
  getParentRoute: () => root,
  path: '/disputes/$id',
  component: lazyRouteComponent(() => import('../pages/dispute-page.tsx'), 'DisputePage'),
})
const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: validatePageSearch,
  component: lazyRouteComponent(() => import('../pages/proposals-page.tsx'), 'ProposalsPage'),
})
const proposal = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$id',
  component: lazyRouteComponent(() => import('../pages/proposal-page.tsx'), 'ProposalPage'),
})
const metrics = createRoute({
  getParentRoute: () => root,
  // /metrics itself is the server's, for Prometheus.
  path: '/definitions',
  component: lazyRouteComponent(() => import('../pages/metrics-page.tsx'), 'MetricsPage'),
})
const explorer = createRoute({
  getParentRoute: () => root,
  path: '/graphiql',
  validateSearch: validateExplorerSearch,
  component: lazyRouteComponent(() => import('../pages/explorer-page.tsx'), 'ExplorerPage'),
})

const routeTree = root.addChildren([
  overview,
  jobs,
  job,
  invoices,
  invoice,
  disputes,
  dispute,
  proposals,
  proposal,
  metrics,
  explorer,
])

/** The pages and their addresses. A page's code is fetched when a link to it is pointed at or followed. */
export const createAppRouter = () =>
  createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
