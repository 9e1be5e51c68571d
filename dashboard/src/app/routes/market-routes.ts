import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateInvoicesSearch } from '../../features/invoices/invoices-search.ts'
import { validateJobsSearch } from '../../features/jobs/jobs-search.ts'
import { rootRoute } from '../root-route.ts'

const jobs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs',
  validateSearch: validateJobsSearch,
  component: lazyRouteComponent(() => import('../../pages/jobs-page.tsx'), 'JobsPage'),
})

const job = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs/$id',
  component: lazyRouteComponent(() => import('../../pages/job-page.tsx'), 'JobPage'),
})

const invoices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices',
  validateSearch: validateInvoicesSearch,
  component: lazyRouteComponent(() => import('../../pages/invoices-page.tsx'), 'InvoicesPage'),
})

const invoice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices/$id',
  component: lazyRouteComponent(() => import('../../pages/invoice-page.tsx'), 'InvoicePage'),
})

/** Jobs, invoices, and who makes them. */
export const marketRoutes = [jobs, job, invoices, invoice] as const
