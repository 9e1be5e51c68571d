import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  clientSorts,
  referrerSorts,
  validateFigureSearch,
  validateTalentSearch,
} from '../../features/people/figure-search.ts'
import { rootRoute } from '../root-route.ts'
import { compact, optionalText, type RawSearch } from '../search-params.ts'

const clients = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients',
  validateSearch: validateFigureSearch(clientSorts),
  component: lazyRouteComponent(() => import('../../pages/clients-page.tsx'), 'ClientsPage'),
})

const talent = createRoute({
  getParentRoute: () => rootRoute,
  path: '/talent',
  validateSearch: validateTalentSearch,
  component: lazyRouteComponent(() => import('../../pages/talent-page.tsx'), 'TalentPage'),
})

const referrals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals',
  validateSearch: validateFigureSearch(referrerSorts),
  component: lazyRouteComponent(() => import('../../pages/referrals-page.tsx'), 'ReferralsPage'),
})

const address = createRoute({
  getParentRoute: () => rootRoute,
  path: '/addresses/$address',
  component: lazyRouteComponent(() => import('../../pages/address-page.tsx'), 'AddressPage'),
})

const engagement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/engagements/$id',
  component: lazyRouteComponent(() => import('../../pages/engagement-page.tsx'), 'EngagementPage'),
})

const transaction = createRoute({
  getParentRoute: () => rootRoute,
  path: '/transactions/$hash',
  component: lazyRouteComponent(() => import('../../pages/transaction-page.tsx'), 'TransactionPage'),
})

const work = createRoute({
  getParentRoute: () => rootRoute,
  path: '/work',
  validateSearch: (search: RawSearch): { address?: string | undefined } =>
    compact({ address: optionalText(search.address, 60) }),
  component: lazyRouteComponent(() => import('../../pages/work-page.tsx'), 'WorkPage'),
})

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/receipts/$hash',
  component: lazyRouteComponent(() => import('../../pages/receipt-page.tsx'), 'ReceiptPage'),
})

/** Who takes part, and what one of them did. */
export const peopleRoutes = [
  clients,
  talent,
  referrals,
  address,
  engagement,
  transaction,
  work,
  receipt,
] as const
