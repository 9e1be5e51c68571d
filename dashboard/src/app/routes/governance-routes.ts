import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  validateDelegatesSearch,
  validateProposalSearch,
  validateProposalsSearch,
} from '../../features/proposals/proposals-search.ts'
import { rootRoute } from '../root-route.ts'

const proposals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals',
  validateSearch: validateProposalsSearch,
  component: lazyRouteComponent(() => import('../../pages/proposals-page.tsx'), 'ProposalsPage'),
})

const proposal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals/$id',
  validateSearch: validateProposalSearch,
  component: lazyRouteComponent(() => import('../../pages/proposal-page.tsx'), 'ProposalPage'),
})

const delegates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/delegates',
  validateSearch: validateDelegatesSearch,
  component: lazyRouteComponent(() => import('../../pages/delegates-page.tsx'), 'DelegatesPage'),
})

/** Proposals, votes and who holds them. */
export const governanceRoutes = [proposals, proposal, delegates] as const
