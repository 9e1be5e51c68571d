import { Link } from '@tanstack/react-router'
import { texts } from '../../language/text.ts'
import classes from './vote-panel.module.css'

/** How much of a list is shown, and the way to the rest of it. */
export const MoreLink = ({ text, more }: { text: string; more: boolean }) => (
  <p className={classes.note}>
    {text}{' '}
    {more ? (
      <Link
        from="/proposals/$id"
        to="."
        search={(before) => ({ ...before, all: true as const })}
        resetScroll={false}
      >
        {texts().governance.nonVoters.showMore}
      </Link>
    ) : null}
  </p>
)
