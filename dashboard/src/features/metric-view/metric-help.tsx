import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { graphql } from '../../api/graphql.ts'
import { formatCount } from '../../format/amount.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { Unfolding } from '../../ui/unfolding.tsx'
import classes from '../metrics/definition-help.module.css'

/** What a number means, asked when somebody wants to know. */
const meaningQuery = graphql(`
  query Meaning($id: ID!) {
    metric(id: $id) { id version definition formula caveats whenNotToUse }
  }
`)

interface MetricHelpProps {
  readonly id: string
  readonly title: string
  /** The block of the number that stands beside it. */
  readonly block: number
}

function Meaning({ id, title, block }: MetricHelpProps) {
  const { data, error } = useQuery(meaningQuery, { variables: { id } })
  const { help } = chartTexts()
  const metric = data?.metric
  return (
    <>
      <h3>{title}</h3>
      {error ? <p role="alert">{help.noAnswer(error.message)}</p> : null}
      {metric ? (
        <>
          <p>{metric.definition}</p>
          <p className={classes.formula}>{metric.formula}</p>
          {metric.caveats.length > 0 ? (
            <ul>
              {metric.caveats.map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          ) : null}
          <p className={classes.foot}>
            {help.version(metric.version, formatCount(block))} ·{' '}
            <Link to="/definitions/$id" params={{ id }}>
              {help.more}
            </Link>
          </p>
        </>
      ) : null}
    </>
  )
}

/** The "?" beside a number: what it means, how it is made, for which block. */
export function MetricHelp(props: MetricHelpProps) {
  const { help } = chartTexts()
  return (
    <Unfolding
      button={{ className: classes.mark, face: '?', label: help.means(props.title) }}
      card={{
        className: classes.card,
        label: help.definitionOf(props.title),
        width: 340,
        position: 'bottom-start',
        arrow: true,
      }}
    >
      {() => <Meaning {...props} />}
    </Unfolding>
  )
}
