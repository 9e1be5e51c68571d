import { Button } from '@mantine/core'
import { useLedger } from '../../api/ledger-provider.tsx'
import { texts } from '../../language/text.ts'
import {
  ChartsSection,
  Figures,
  MetricBreakdown,
  MetricChart,
  MetricFigure,
  useChartRange,
  Wide,
} from '../metric-view/index.ts'
import classes from './dispute-figures.module.css'

/** The year of the page's block as a range of its own, since people ask for it so. */
function ThisYear() {
  const { block } = useLedger()
  const { search, change } = useChartRange()
  if (block === null) return null
  const year = new Date(block.timestamp * 1000).getUTCFullYear()
  const from = `${year}-01-01`
  const chosen = search.from === from && search.to === undefined
  return (
    <Button
      size="xs"
      variant="default"
      aria-pressed={chosen}
      data-testid="this-year"
      onClick={() =>
        change({ from: chosen ? undefined : from, to: undefined, range: undefined, since: undefined })
      }
    >
      {texts().disputes.figures.thisYear(`${year}`)}
    </Button>
  )
}

/** How often invoices are disputed, how that ends, how long it takes, and how the juries work: in the range of the page. */
export function DisputeFigures({ category }: { category: number | undefined }) {
  const { window } = useChartRange()
  const words = texts().disputes.figures
  const range = { from: window.from, to: window.to }
  const where = category === undefined ? undefined : { category: [`${category}`] }
  return (
    <ChartsSection id="dispute-figures" title={words.title}>
      <Wide>
        <div className={classes.year}>
          <ThisYear />
          {category === undefined ? null : <p>{words.onlyRates}</p>}
        </div>
        <Figures label={words.title} headed>
          <MetricFigure id="disputeRateByCount" where={where} {...range} />
          <MetricFigure id="disputeRateByValue" where={where} {...range} />
          <MetricFigure id="timeToResolve" {...range} />
          <MetricFigure id="jurorParticipation" {...range} />
          <MetricFigure id="jurorCoherence" {...range} />
        </Figures>
      </Wide>
      <MetricChart id="disputeRateByCount" where={where} />
      <MetricBreakdown id="disputeRateByCount" dimension="CATEGORY" title={words.byCategory} />
      <MetricChart id="disputeOutcomes" />
      <MetricChart id="timeToResolve" />
      <MetricChart id="jurorParticipation" />
      <MetricChart id="jurorCoherence" />
    </ChartsSection>
  )
}
