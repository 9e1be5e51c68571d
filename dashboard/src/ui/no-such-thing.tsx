import { Link } from '@tanstack/react-router'
import { texts } from '../language/text.ts'

interface NoSuchThingProps {
  readonly what: string
  readonly id: string
  readonly list: '/definitions' | '/jobs' | '/invoices' | '/disputes' | '/proposals'
}

/** Said when the index knows nothing under an id: it may not exist, or not be indexed yet. */
export const NoSuchThing = ({ what, id, list }: NoSuchThingProps) => (
  <>
    <h1>{texts().ui.noSuch(what, id)}</h1>
    <p>
      {texts().ui.noSuchWhy} <Link to={list}>{texts().ui.seeAll}</Link>.
    </p>
  </>
)
