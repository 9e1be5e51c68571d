import { definitionTexts } from '../../language/chart-texts.ts'
import {
  ChartGrid,
  ChartsSection,
  type Dimension,
  Figures,
  MetricBreakdown,
  MetricChart,
  MetricCohorts,
  MetricFigure,
  type MetricId,
  Wide,
} from '../metric-view/index.ts'
import { traitsOf } from '../metric-view/metric-id.ts'

/** Everything that can be seen of a metric: its number, its course, its parts. Which there are follows from its shape. */
export function MetricViews({ id, dimensions }: { id: MetricId; dimensions: readonly Dimension[] }) {
  const { answer, series, by } = traitsOf(id)
  const words = definitionTexts()
  if (answer === 'Cohort')
    return (
      <ChartGrid>
        <Wide>
          <MetricCohorts id={id} />
        </Wide>
      </ChartGrid>
    )
  if (!series)
    return (
      <Figures label={words.now}>
        <MetricFigure id={id} />
      </Figures>
    )
  // Where there is more to tell, which deployment an event is from says the least.
  const parts = by ? dimensions.filter((one) => one !== 'SOURCE' || dimensions.length === 1) : []
  return (
    <ChartsSection id="course" title={words.course}>
      <Wide>
        <MetricChart id={id} />
      </Wide>
      {answer === 'Amount' && parts.includes('CATEGORY') ? (
        <Wide>
          <MetricChart id={id} dimension="CATEGORY" />
        </Wide>
      ) : null}
      {parts.map((dimension) => (
        <MetricBreakdown key={dimension} id={id} dimension={dimension} />
      ))}
    </ChartsSection>
  )
}
