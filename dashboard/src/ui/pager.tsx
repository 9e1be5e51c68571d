import { Button } from '@mantine/core'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { PageSearch } from '../app/page-search.ts'
import { formatCount } from '../format/amount.ts'
import { texts } from '../language/text.ts'
import classes from './pager.module.css'

interface PagerProps {
  readonly position: PageSearch
  /** A page of a list as the API gives it. */
  readonly list: {
    readonly nodes: readonly unknown[]
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** "51–100 of 1,200", and the way on. The API pages by cursor, so going back is going back in history, or to the start. */
export function Pager({ position, list }: PagerProps) {
  const { nodes, totalCount: total, pageInfo } = list
  const shown = nodes.length
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  const navigate = useNavigate()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const skip = position.skip ?? 0
  const go = (change: PageSearch | { after: undefined; skip: undefined }) =>
    void navigate({ to: pathname, search: (search: object) => ({ ...search, ...change }) } as Parameters<
      typeof navigate
    >[0])
  if (total === 0) return null
  const words = texts().ui
  return (
    <nav className={classes.pager} aria-label={words.pages}>
      <span className={classes.count}>
        {words.range(formatCount(skip + 1), formatCount(skip + shown), formatCount(total))}
      </span>
      <span className={classes.buttons}>
        {skip > 0 ? (
          <>
            <Button variant="default" size="xs" onClick={() => go({ after: undefined, skip: undefined })}>
              {words.first}
            </Button>
            <Button variant="default" size="xs" onClick={() => window.history.back()}>
              {words.back}
            </Button>
          </>
        ) : null}
        <Button
          variant="default"
          size="xs"
          disabled={next === null}
          onClick={() => next !== null && go({ after: next, skip: skip + shown })}
        >
          {words.next}
        </Button>
      </span>
    </nav>
  )
}
