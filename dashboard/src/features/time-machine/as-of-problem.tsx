import { texts } from '../../language/text.ts'
import { PageHead } from '../../ui/page-head.tsx'
import classes from './as-of-problem.module.css'
import { useAsOf } from './use-as-of.ts'

/** In place of a page whose moment is not there: why, and the way to now. */
export function AsOfProblem({ problem }: { problem: string }) {
  const words = texts().timeMachine
  const { goTo } = useAsOf()
  return (
    <div role="alert" className={classes.problem} data-testid="as-of-problem">
      <PageHead title={words.nowhere} lead={problem} />
      <button type="button" className={classes.now} onClick={() => goTo(null)}>
        {words.showNow}
      </button>
    </div>
  )
}
