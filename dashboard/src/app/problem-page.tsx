import classes from './problem-page.module.css'

const reload = () => window.location.reload()

function Problem({ title, message }: { title: string; message: string }) {
  return (
    <div className={classes.problem} role="alert">
      <h1>{title}</h1>
      <p>{message}</p>
      <button type="button" onClick={reload}>
        Try again
      </button>
    </div>
  )
}

/** Shown when the configuration could not be read, before anything else can be drawn. */
export const StartProblem = ({ message }: { message: string }) => (
  <Problem title="The dashboard cannot start" message={message} />
)

/** Shown in place of a page that broke; the rest of the window stays. */
export const PageProblem = ({ error }: { error: unknown }) => (
  <Problem
    title="This page broke"
    message={`${error instanceof Error ? error.message : String(error)} The other pages still work; trying again may help.`}
  />
)

/** Shown for an address that leads nowhere. */
export const NotFound = () => (
  <div className={classes.problem}>
    <h1>Nothing here</h1>
    <p>
      This address leads to no page. <a href="/">Go to the overview</a>.
    </p>
  </div>
)
