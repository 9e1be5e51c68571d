import { useQuery } from '@apollo/client/react'
import { graphql } from '../api/graphql.ts'
import classes from '../features/metrics/metrics-page.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

const metricsQuery = graphql(`
  query Metrics {
    metrics {
      id
      title
      unit
      definition
      formula
      caveats
      version
      events
      sql
    }
  }
`)

/** Every metric with its definition, formula, caveats, the events it reads and the SQL that runs. */
export function MetricsPage() {
  const { data, error } = useQuery(metricsQuery)
  return (
    <>
      <PageHead
        title="Metrics"
        lead="What each number means, from which events it is made, and the very query that makes it."
      />
      {error ? <p role="alert">The API could not answer: {error.message}</p> : null}
      {data ? (
        data.metrics.map((metric) => (
          <section key={metric.id} id={metric.id} className={classes.metric}>
            <h2>{metric.title}</h2>
            <p className={classes.definition}>{metric.definition}</p>
            <p>
              <code>{metric.formula}</code>
            </p>
            {metric.caveats.length > 0 ? (
              <ul>
                {metric.caveats.map((caveat) => (
                  <li key={caveat}>{caveat}</li>
                ))}
              </ul>
            ) : null}
            <p className={classes.meta}>
              <code>{metric.id}</code> · {metric.unit} · version {metric.version} · from{' '}
              {metric.events.join(', ')}
            </p>
            <details>
              <summary>SQL</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <pre tabIndex={0}>{metric.sql}</pre>
            </details>
          </section>
        ))
      ) : error ? null : (
        <RowsSkeleton rows={16} />
      )}
    </>
  )
}
