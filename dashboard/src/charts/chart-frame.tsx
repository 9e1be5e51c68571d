import { type ReactNode, useContext } from 'react'
import classes from './chart-frame.module.css'
import { HeadingLevel } from './heading-level.ts'

interface ChartFrameProps {
  readonly title: string
  /** What stands beside the title: its meaning, its proof. */
  readonly marks: ReactNode
  /** The value under the cursor, else the one of the whole range. */
  readonly headline: ReactNode
  /** Ways to look at it, and to save it. */
  readonly tools: ReactNode
  readonly legend: ReactNode
  readonly notes: readonly string[]
  readonly children: ReactNode
  /** For tests and links. */
  readonly id: string
}

/** What every chart has around it. */
export function ChartFrame({ title, marks, headline, tools, legend, notes, children, id }: ChartFrameProps) {
  const Heading = useContext(HeadingLevel)
  return (
    <section className={classes.frame} aria-label={title} data-testid={`chart-${id}`}>
      <header className={classes.head}>
        <div className={classes.name}>
          <Heading className={classes.title}>{title}</Heading>
          {marks}
        </div>
      </header>
      {headline}
      {legend}
      {children}
      <footer className={classes.foot}>
        <div className={classes.notes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        {tools ? <div className={classes.tools}>{tools}</div> : null}
      </footer>
    </section>
  )
}
