import type { ReactNode } from 'react'
import type { Answer } from '../api/use-block-query.ts'
import classes from './answer-view.module.css'

interface AnswerViewProps<Data> {
  readonly answer: Answer<Data>
  /** Drawn, in its final size, until the first answer is there. */
  readonly skeleton: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** The one place for loading, error and stale: the last good answer stays on screen, dimmed and named as such when it is old. */
export function AnswerView<Data>({ answer, skeleton, children }: AnswerViewProps<Data>) {
  const { data, outdated, problem, retry } = answer
  return (
    <div aria-busy={outdated || (data === undefined && !problem)}>
      {problem ? (
        <div className={classes.problem} role="alert">
          <span>
            The API could not answer: {problem}
            {data === undefined ? '' : ' What you see is its last good answer.'}
          </span>
          <button type="button" onClick={retry}>
            Ask again
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
