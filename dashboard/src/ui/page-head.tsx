import { type ReactNode, useEffect } from 'react'
import { tameText } from '../format/text.ts'
import classes from './page-head.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** The title as text, for the window; needed where `title` is more than text. */
  readonly name?: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
}

/** A page's title, what it is about, and what can be done on it. */
export function PageHead({ title, name, lead, actions }: PageHeadProps) {
  const text = name ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = [tameText(text, 80), 'Braintrust Analytics'].filter((part) => part !== '').join(' · ')
  }, [text])
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  )
}
