import classes from '../../charts/chart-frame.module.css'
import { chartTexts } from '../../language/chart-texts.ts'
import type { View, ViewFlag } from './chart-search.ts'

interface ChartToolsProps {
  readonly title: string
  readonly view: View
  readonly toggle: (flag: ViewFlag) => void
  readonly offered: readonly ViewFlag[]
  /** Why there can be no logarithmic axis now; null when there can. */
  readonly noLog: string | null
}

/** The ways to look at a chart that make sense for it, each on or off. */
export function ChartTools({ title, view, toggle, offered, noLog }: ChartToolsProps) {
  const words = chartTexts().view
  return (
    <fieldset className={classes.group} aria-label={words.label(title)}>
      {offered.map((flag) => {
        const reason = flag === 'log' ? noLog : null
        return (
          <button
            key={flag}
            type="button"
            className={classes.tool}
            // Keys of the page find the buttons of a chart by this.
            data-action={flag}
            aria-pressed={view.has(flag)}
            aria-disabled={reason !== null}
            title={reason ?? undefined}
            onClick={() => (reason === null ? toggle(flag) : undefined)}
          >
            {words[flag]}
            {reason === null ? null : <span className="visually-hidden">: {reason}</span>}
          </button>
        )
      })}
    </fieldset>
  )
}
