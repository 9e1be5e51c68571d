/*
 * Any metric of the API as a number, a chart, or bars, by its id:
 *
 *   <Figures label="Volume"><MetricFigure id="gsv" /><MetricFigure id="fees" from={…} to={…} /></Figures>
 *   <ChartsSection id="over-time" title="Over time">
 *     <Wide><MetricChart id="gsv" /></Wide>
 *     <MetricBreakdown id="gsv" dimension="CATEGORY" />
 *   </ChartsSection>
 *
 * Range, granularity and the way each chart is looked at live in the address of every page (`app/root-route.ts`); nothing needs to be set up.
 */
export { ChartGrid, ChartsSection, Wide } from './charts-section.tsx'
export { MetricBreakdown, type MetricBreakdownProps } from './metric-breakdown.tsx'
export { MetricChart, type MetricChartProps } from './metric-chart.tsx'
export { MetricCohorts } from './metric-cohorts.tsx'
export type { Dimension, MetricFilter } from './metric-document.ts'
export { Figures, MetricFigure, type MetricFigureProps } from './metric-figure.tsx'
export { MetricHelp } from './metric-help.tsx'
export { isMetricId, type MetricId, metricIds } from './metric-id.ts'
export { RangeBar } from './range-bar.tsx'
export { type ChartRange, useChartRange } from './use-chart-range.ts'
