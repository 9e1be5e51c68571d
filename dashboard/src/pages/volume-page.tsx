import { useLedger } from '../api/ledger-provider.tsx'
import {
  ChartsSection,
  Figures,
  MetricBreakdown,
  MetricChart,
  MetricFigure,
  Wide,
} from '../features/metric-view/index.ts'
import classes from '../features/metrics/figure-groups.module.css'
import { texts } from '../language/text.ts'
import { lastThirtyDays } from '../time/windows.ts'
import { PageHead } from '../ui/page-head.tsx'

/** What clients pay, what of it are fees, and what becomes of the fees. */
export function VolumePage() {
  const { block } = useLedger()
  const words = texts().volume
  const { current } = lastThirtyDays(block?.timestamp ?? 0)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={classes.groups} data-flow>
        <h2>{words.lastThirtyDays}</h2>
        <Figures label={words.lastThirtyDays} headed>
          <MetricFigure id="gsv" {...current} />
          <MetricFigure id="netGsv" {...current} />
          <MetricFigure id="fees" {...current} />
          <MetricFigure id="takeRate" {...current} />
        </Figures>
        <h2>{words.allTime}</h2>
        <Figures label={words.allTime} headed>
          <MetricFigure id="gsv" />
          <MetricFigure id="fees" />
          <MetricFigure id="usdcConverted" />
          <MetricFigure id="btrstBought" />
          <MetricFigure id="buybackPrice" />
          <MetricFigure id="boughtBackShare" />
          <MetricFigure id="unconvertedFees" />
          <MetricFigure id="outstanding" />
        </Figures>
      </div>
      <ChartsSection id="over-time" title={words.overTime}>
        <Wide>
          <MetricChart id="gsv" dimension="CATEGORY" />
        </Wide>
        <MetricChart id="netGsv" />
        <MetricChart id="fees" />
        <MetricChart id="takeRate" />
        <MetricChart id="scheduledFeeRate" />
        <MetricBreakdown id="gsv" dimension="CATEGORY" />
        <MetricBreakdown id="gsv" dimension="CLIENT" />
        <MetricBreakdown id="fees" dimension="CATEGORY" />
        <MetricBreakdown id="gsv" dimension="NODE" />
        <MetricChart id="usdcConverted" />
        <MetricChart id="btrstBought" />
        <MetricChart id="buybackPrice" />
        <MetricChart id="priceImpact" />
        <MetricChart id="outstandingByAge" />
        <MetricChart id="averageInvoice" />
      </ChartsSection>
    </>
  )
}
