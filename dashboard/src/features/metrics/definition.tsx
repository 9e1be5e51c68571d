import { Link } from '@tanstack/react-router'
import { formatDate } from '../../format/time.ts'
import { chartTexts, definitionTexts } from '../../language/chart-texts.ts'
import { Facts } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { MetricId } from '../metric-view/index.ts'
import { sampleQuery } from '../metric-view/sample-query.ts'
import type { MetricEntry } from './catalogue-query.ts'
import classes from './definition.module.css'

const formats = ['csv', 'json', 'parquet', 'meta.json'] as const

/** Breakdowns need a dimension, so their file is of the first there is. */
const query = (field: string, { id, dimensions }: MetricEntry): string =>
  field === `${id}By` ? `?dimension=${dimensions[0]?.toLowerCase() ?? ''}` : ''

function Files({ metric }: { metric: MetricEntry }) {
  return (
    <ul className={classes.files}>
      {metric.fields.map((field) => (
        <li key={field}>
          <code>{field}</code>
          {formats.map((format) => (
            <a key={format} href={`/api/v1/metrics/${field}.${format}${query(field, metric)}`}>
              {format}
            </a>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Code({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.code} aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  )
}

/** What a metric means, how it is made, and where to get it. */
export function Definition({ id, metric }: { id: MetricId; metric: MetricEntry }) {
  const words = definitionTexts()
  return (
    <div className={classes.parts}>
      <Panel title={words.meaning}>
        <p className={classes.definition}>{metric.definition}</p>
        <p className={classes.formula}>{metric.formula}</p>
        <h3>{words.caveats}</h3>
        <ul className={classes.caveats}>
          {metric.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <h3>{words.whenNotToUse}</h3>
        <p className={classes.warning}>{metric.whenNotToUse}</p>
      </Panel>
      <Panel title={words.made}>
        <Facts
          rows={[
            [words.idName, <code key="id">{metric.id}</code>],
            [words.family, words.families[metric.family]],
            [words.shape, words.shapes[metric.shape]],
            [words.unit, words.units[metric.unit]],
            [words.window, metric.windowed ? words.windowed : words.ofTheMoment],
            [
              words.dimensions,
              metric.dimensions.map((dimension) => chartTexts().breakdown.by[dimension]).join(', ') ||
                words.none,
            ],
            [words.events, metric.events.join(', ')],
            [words.source, metric.source],
            [words.code, <code key="code">{metric.codePath}</code>],
          ]}
        />
        <h3>{words.history}</h3>
        <ol className={classes.history}>
          {metric.history.map(({ version, since, change }) => (
            <li key={version}>
              {words.version(version)} · {formatDate(Date.parse(since) / 1000)} · {change}
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.sql}>
        <p className={classes.note}>{words.sqlNote}</p>
        <Code text={metric.sql} label={words.sql} />
      </Panel>
      <Panel
        title={words.query}
        aside={
          <Link to="/graphiql" search={{ metric: id }}>
            {words.openQuery}
          </Link>
        }
      >
        <Code text={sampleQuery(id)} label={words.query} />
        <h3>{words.files}</h3>
        <p className={classes.note}>{words.filesNote}</p>
        <Files metric={metric} />
      </Panel>
    </div>
  )
}
