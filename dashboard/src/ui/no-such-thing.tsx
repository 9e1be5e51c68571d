import { Link } from '@tanstack/react-router'

interface NoSuchThingProps {
  readonly what: string
  readonly id: string
  readonly list: '/jobs' | '/invoices' | '/disputes' | '/proposals'
}

/** Said when the index knows nothing under an id: it may not exist, or not be indexed yet. */
export const NoSuchThing = ({ what, id, list }: NoSuchThingProps) => (
  <>
    <h1>
      No {what} {id}
    </h1>
    <p>
      Nothing with this number is indexed. If it was made a moment ago, it appears here by itself.{' '}
      <Link to={list}>See them all</Link>.
    </p>
  </>
)
