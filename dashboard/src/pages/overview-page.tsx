import { useLedger } from '../api/ledger-provider.tsx'
import { KpiStatement } from '../features/overview/kpi-statement.tsx'
import { OverviewCharts } from '../features/overview/overview-charts.tsx'
import { formatCount } from '../format/amount.ts'
import { formatDate } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { PageHead } from '../ui/page-head.tsx'

/** How the network is doing. */
export function OverviewPage() {
  const { block } = useLedger()
  const { overview } = texts()
  return (
    <>
      <PageHead
        title={overview.title}
        lead={block ? overview.leadAt(formatCount(block.number), formatDate(block.timestamp)) : overview.lead}
      />
      <KpiStatement />
      <OverviewCharts />
    </>
  )
}
