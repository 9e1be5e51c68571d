import type { ReactNode } from 'react'
import classes from './charts-section.module.css'
import { RangeBar } from './range-bar.tsx'

/** A section of charts and breakdowns with the range that they share. Two beside each other; `<Wide>` takes the whole width. */
export function ChartsSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        <RangeBar />
      </header>
      <ChartGrid>{children}</ChartGrid>
    </section>
  )
}

/** Charts without a range of their own: a page has one range bar. */
export const ChartGrid = ({ children }: { children: ReactNode }) => (
  <div className={classes.charts}>{children}</div>
)

export const Wide = ({ children }: { children: ReactNode }) => <div className={classes.wide}>{children}</div>
