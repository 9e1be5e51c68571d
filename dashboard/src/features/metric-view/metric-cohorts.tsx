import { Skeleton } from '@mantine/core'
import { useBlockQuery } from '../../api/use-block-query.ts'
import frame from '../../charts/chart-frame.module.css'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { formatCount } from '../../format/amount.ts'
import { heightOfRatio, showRatio } from '../../format/shown-value.ts'
import { formatShortBucket } from '../../format/time.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import classes from './cohorts.module.css'
import type { CohortFigure } from './figure-templates.ts'
import { figureDocument } from './metric-document.ts'
import { MetricHelp } from './metric-help.tsx'
import type { MetricId } from './metric-id.ts'

type Period = CohortFigure['cohorts'][number]['periods'][number]

/** Five shades, so that a glance finds the strong months; the number stands in each cell. */
const shade = ({ retention }: Period): number => {
  const share = retention ? (heightOfRatio(retention, 'RATIO') ?? 0) : 0
  return Math.min(5, Math.ceil(share / 20))
}

function Cell({ period }: { period: Period | undefined }) {
  if (!period) return <td />
  if (!period.retention) return <td className={classes.open}>…</td>
  const shown = showRatio(period.retention, 'RATIO')
  return (
    <td data-shade={shade(period)} title={shown.exact} data-raw={shown.raw}>
      {shown.text?.replace(/[.,]\d+/, '')}
    </td>
  )
}

function Triangle({ answer }: { answer: CohortFigure }) {
  const words = chartTexts().cohort
  const width = Math.max(...answer.cohorts.map(({ periods }) => periods.length))
  const indexes = Array.from({ length: width }, (_, index) => index)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={metricTitle(answer.definition)} tabIndex={0}>
      <table className={classes.cohorts}>
        <caption className="visually-hidden">{words.meaning}</caption>
        <thead>
          <tr>
            <th scope="col">{words.cohort}</th>
            <th scope="col">{words.size}</th>
            {indexes.map((index) => (
              <th key={index} scope="col">
                {words.period(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.cohorts.map(({ start, size, periods }) => (
            <tr key={start}>
              <th scope="row">{formatShortBucket(start, answer.granularity)}</th>
              <td className={classes.size}>{formatCount(size)}</td>
              {indexes.map((index) => (
                <Cell key={index} period={periods[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who comes back: a line a cohort, a column a period later. */
export function MetricCohorts({
  id,
  granularity = 'QUARTER',
}: {
  id: MetricId
  granularity?: 'MONTH' | 'QUARTER'
}) {
  const answer = useBlockQuery(figureDocument(id), { granularity }, { together: true })
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={frame.place ?? ''} />}>
      {({ now }) =>
        now.__typename === 'CohortAnswer' ? (
          <ChartFrame
            id={id}
            title={metricTitle(now.definition)}
            marks={
              <>
                <MetricHelp id={id} title={metricTitle(now.definition)} block={now.block.number} />
                <ProofButton proof={now.proof} title={metricTitle(now.definition)} />
              </>
            }
            tools={null}
            headline={<p className={classes.meaning}>{chartTexts().cohort.meaning}</p>}
            legend={null}
            notes={[]}
          >
            {now.cohorts.length > 0 ? (
              <Triangle answer={now} />
            ) : (
              <p className={frame.empty}>{chartTexts().empty}</p>
            )}
          </ChartFrame>
        ) : null
      }
    </AnswerView>
  )
}
