import { texts } from '../../language/text.ts'
import { ChartsSection, MetricChart, Wide } from '../metric-view/index.ts'

/** The overview's charts. */
export function OverviewCharts() {
  return (
    <ChartsSection id="over-time" title={texts().overview.overTime}>
      <Wide>
        <MetricChart id="gsv" />
      </Wide>
      <MetricChart id="averageProjectSize" />
      <MetricChart id="disputeRateByCount" />
    </ChartsSection>
  )
}
