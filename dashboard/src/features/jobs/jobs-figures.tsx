import { useLedger } from '../../api/ledger-provider.tsx'
import { texts } from '../../language/text.ts'
import { lastThirtyDays } from '../../time/windows.ts'
import { ChartsSection, Figures, MetricBreakdown, MetricChart, MetricFigure } from '../metric-view/index.ts'
import classes from '../metrics/figure-groups.module.css'

/** How the market for work is doing: above the list of jobs. */
export function JobsFigures() {
  const { block } = useLedger()
  const words = texts().jobsFigures
  const { current } = lastThirtyDays(block?.timestamp ?? 0)
  return (
    <div className={classes.groups} data-flow>
      <h2>{words.lastThirtyDays}</h2>
      <Figures label={words.lastThirtyDays} headed>
        <MetricFigure id="jobsPosted" {...current} />
        <MetricFigure id="bidsSubmitted" {...current} />
        <MetricFigure id="projectsStarted" {...current} />
        <MetricFigure id="fillRate" {...current} />
        <MetricFigure id="bidsPerJob" {...current} />
        <MetricFigure id="timeToFill" {...current} />
        <MetricFigure id="daysToPay" {...current} />
        <MetricFigure id="onTimeRate" {...current} />
      </Figures>
    </div>
  )
}

/** Their course and parts: below the list. */
export function JobsCharts() {
  const words = texts().jobsFigures
  return (
    <ChartsSection id="over-time" title={words.overTime}>
      <MetricChart id="jobsPosted" />
      <MetricChart id="projectsStarted" />
      <MetricChart id="fillRate" />
      <MetricChart id="timeToFill" />
      <MetricChart id="bidsPerJob" />
      <MetricChart id="daysToPay" />
      <MetricBreakdown id="jobsPosted" dimension="CATEGORY" />
      <MetricBreakdown id="fillRate" dimension="CATEGORY" />
    </ChartsSection>
  )
}
