import { texts } from '../language/text.ts'
import classes from './problem-page.module.css'

const reload = () => window.location.reload()

function Problem({ title, message }: { title: string; message: string }) {
  return (
    <div className={classes.problem} role="alert">
      <h1>{title}</h1>
      <p>{message}</p>
      <button type="button" onClick={reload}>
        {texts().shell.problem.again}
      </button>
    </div>
  )
}

/** Shown when the configuration could not be read, before anything else can be drawn. */
export const StartProblem = ({ message }: { message: string }) => (
  <Problem title={texts().shell.problem.noStart} message={message} />
)

/** Shown in place of a page that broke; the rest of the window stays. */
export const PageProblem = ({ error }: { error: unknown }) => (
  <Problem
    title={texts().shell.problem.broke}
    message={`${error instanceof Error ? error.message : String(error)} ${texts().shell.problem.othersWork}`}
  />
)

/** Shown for an address that leads nowhere. */
export const NotFound = () => (
  <div className={classes.problem}>
    <h1>{texts().shell.problem.nothingHere}</h1>
    <p>
      {texts().shell.problem.leadsNowhere} <a href="/">{texts().shell.problem.toOverview}</a>.
    </p>
  </div>
)
