import { useQuery } from '@apollo/client/react'
import { useParams } from '@tanstack/react-router'
import { isMetricId } from '../features/metric-view/index.ts'
import { metricQuery } from '../features/metrics/catalogue-query.ts'
import { Definition } from '../features/metrics/definition.tsx'
import { MetricViews } from '../features/metrics/metric-views.tsx'
import { definitionTexts } from '../language/chart-texts.ts'
import { metricTitle } from '../language/metric-title.ts'
import { NoSuchThing } from '../ui/no-such-thing.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

/** One metric: its number, course and parts, what it means, how it is made, and how to get at it. */
export function DefinitionPage() {
  const { id } = useParams({ from: '/definitions/$id' })
  const { data, error } = useQuery(metricQuery, { variables: { id } })
  const words = definitionTexts()
  const metric = data?.metric
  if (data && (!metric || !isMetricId(id)))
    return <NoSuchThing what={words.metric} id={id} list="/definitions" />
  return (
    <>
      <PageHead title={metric ? metricTitle(metric) : id} lead={metric?.definition} />
      {error ? <p role="alert">{words.noAnswer(error.message)}</p> : null}
      {/* After the sentence above it, which would push it down. */}
      {isMetricId(id) && (metric || error) ? (
        <MetricViews id={id} dimensions={metric?.dimensions ?? []} />
      ) : null}
      {metric && isMetricId(id) ? <Definition id={id} metric={metric} /> : <RowsSkeleton rows={12} />}
    </>
  )
}
