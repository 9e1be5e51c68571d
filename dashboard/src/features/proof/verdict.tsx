import { formatClock } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import type { Difference } from './check.ts'
import type { CheckState } from './use-check.ts'
import classes from './verdict.module.css'

const sides = (difference: Difference): readonly [string, string] => {
  switch (difference.kind) {
    case 'changed':
      return [difference.before, difference.now]
    case 'unfounded':
      return [difference.stated, difference.found]
    case 'otherBlock':
      return [difference.asked, difference.answered]
  }
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const words = texts().proof
  return (
    <>
      <strong>{words.changed}</strong>
      {differences.map((difference) => (
        <div key={difference.kind}>
          <p>{words.differences[difference.kind]}</p>
          {sides(difference).map((hash) => (
            <code key={hash} className={classes.hash}>
              {hash}
            </code>
          ))}
        </div>
      ))}
    </>
  )
}

const outcomeOf = ({ checked, problem }: CheckState) => {
  if (problem !== null) return 'unanswered'
  if (checked === undefined) return 'checking'
  return checked.differences.length === 0 ? 'matches' : 'changed'
}

/** Whether the number still holds, and what differs when it does not. */
export function Verdict({ state }: { state: CheckState }) {
  const words = texts().proof
  const { checked, problem, running, at, again } = state
  const outcome = outcomeOf(state)
  return (
    <section className={classes.verdict} data-outcome={outcome} data-testid="verdict" aria-busy={running}>
      <div role="status" className={classes.words}>
        {outcome === 'checking' ? <p>{words.checking}</p> : null}
        {outcome === 'matches' ? (
          <>
            <strong>{words.matches}</strong>
            <p>{words.matchesWhy}</p>
          </>
        ) : null}
        {outcome === 'changed' && checked ? <Differences differences={checked.differences} /> : null}
        {outcome === 'unanswered' ? (
          <>
            <strong>{words.noAnswer}</strong>
            <p>
              {words.noAnswerWhy} {problem}
            </p>
          </>
        ) : null}
      </div>
      <div className={classes.foot}>
        <button
          type="button"
          className={classes.again}
          onClick={() => again()}
          disabled={running}
          data-testid="check-again"
        >
          {words.again}
        </button>
        <span>{at === null ? '' : words.checkedAt(formatClock(at))}</span>
      </div>
    </section>
  )
}
