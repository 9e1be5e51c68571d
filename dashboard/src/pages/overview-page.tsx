import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLedger } from '../api/ledger-provider.tsx'
import { ChartsPlaceholder } from '../features/overview/charts-skeleton.tsx'
import { KpiStatement } from '../features/overview/kpi-statement.tsx'
import { formatCount } from '../format/amount.ts'
import { formatDate } from '../format/time.ts'
import { PageHead } from '../ui/page-head.tsx'

// The charts' library is the largest part of this page; the figures do not wait for it.
const OverviewCharts = lazy(async () => ({
  default: (await import('../features/overview/overview-charts.tsx')).OverviewCharts,
}))

/** How the network is doing. */
export function OverviewPage() {
  const search = useSearch({ from: '/' })
  const { block } = useLedger()
  return (
    <>
      <PageHead
        title="Network overview"
        lead={
          block
            ? `Every figure is a sum over contract events up to block ${formatCount(block.number)}, ${formatDate(block.timestamp)}, UTC.`
            : 'Every figure is a sum over contract events up to a named block.'
        }
      />
      <KpiStatement />
      <Suspense fallback={<ChartsPlaceholder />}>
        <OverviewCharts search={search} />
      </Suspense>
    </>
  )
}
