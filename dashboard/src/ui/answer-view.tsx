import type { ReactNode } from 'react'
import type { Answer } from '../api/use-block-query.ts'
import { formatCount } from '../format/amount.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import classes from './answer-view.module.css'
import { whileWaiting } from './hold-back.ts'

interface AnswerViewProps<Data> {
  readonly answer: Answer<Data>
  /** Drawn, in its final size, until the first answer is there. */
  readonly skeleton: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** The one place for loading, error and stale: the last good answer stays on screen, dimmed and named as such when it is old. */
export function AnswerView<Data>({ answer, skeleton, children }: AnswerViewProps<Data>) {
  const { data, outdated, problem, retry } = answer
  const words = texts().freshness
  const waiting = data === undefined && !problem
  return (
    <div aria-busy={outdated || waiting} {...(waiting ? whileWaiting : {})}>
      {problem ? (
        <div className={classes.problem} role="alert">
          <span>
            {words.apiFailed(problem)} {lastGood(answer)}
          </span>
          <button type="button" onClick={retry}>
            {words.askAgain}
          </button>
        </div>
      ) : null}
      {data === undefined ? (
        problem ? null : (
          skeleton
        )
      ) : (
        <div className={outdated ? classes.outdated : undefined}>{children(data)}</div>
      )}
    </div>
  )
}

/** Of which block what stays on screen is. */
function lastGood({ data, block }: Answer<unknown>): string {
  if (data === undefined || block === null) return ''
  return texts().freshness.lastGood(formatCount(block.number), formatDateTime(block.timestamp))
}
