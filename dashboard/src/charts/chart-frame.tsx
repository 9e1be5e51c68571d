import { type ReactNode, useState } from 'react'
import classes from './chart-frame.module.css'

export interface LegendEntry {
  readonly label: string
  /** A data colour token, such as var(--data-gsv). */
  readonly color: string
  readonly mark: 'bar' | 'line' | 'dashed'
}

interface ChartFrameProps {
  readonly title: string
  readonly help: ReactNode
  readonly legend: readonly LegendEntry[]
  /** Said under the chart when its last bucket is not over. */
  readonly partialNote: string | null
  readonly chart: ReactNode
  readonly table: ReactNode
}

/** What every chart has: its name and meaning, a legend that works without colour, and a table of the same numbers. */
export function ChartFrame({ title, help, legend, partialNote, chart, table }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <section className={classes.frame} aria-label={title}>
      <header className={classes.head}>
        <h3>{title}</h3>
        {help}
        <ul className={classes.legend}>
          {legend.map(({ label, color, mark }) => (
            <li key={label}>
              <svg width="18" height="10" aria-hidden="true">
                {mark === 'bar' ? (
                  <rect x="3" y="0" width="12" height="10" fill={color} />
                ) : (
                  <line
                    x1="0"
                    y1="5"
                    x2="18"
                    y2="5"
                    stroke={color}
                    strokeWidth="2.5"
                    strokeDasharray={mark === 'dashed' ? '5 3' : undefined}
                  />
                )}
              </svg>
              {label}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          Table
        </button>
      </header>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.table} aria-label={`${title}, table`} tabIndex={0}>
          {table}
        </section>
      ) : (
        chart
      )}
      {partialNote ? <p className={classes.note}>{partialNote}</p> : null}
    </section>
  )
}
