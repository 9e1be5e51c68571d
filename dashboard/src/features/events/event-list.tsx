import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { ArgumentValue } from './argument-value.tsx'
import classes from './event-list.module.css'
import { type EventRow, type EventSubject, eventsQuery } from './events-query.ts'
import type { EventsSearch } from './events-search.ts'

const pageSize = 25

/** "InvoicePaid" -> "Invoice paid": how a name made of words reads. */
const spoken = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replace(/ (.+)/, (rest) => rest.toLowerCase())

function Event({ event }: { event: EventRow }) {
  const words = texts().events
  return (
    <li className={classes.event}>
      <div className={classes.head}>
        <h3 title={event.name}>{spoken(event.name)}</h3>
        <time dateTime={new Date(event.timestamp * 1000).toISOString()}>
          {formatDateTime(event.timestamp)}
        </time>
      </div>
      <p className={classes.what}>{event.description}</p>
      <div className={classes.row}>
        <p className={classes.place}>
          <span>
            {event.contractName === null ? (
              <Hash value={event.contract} what={texts().ui.address} />
            ) : (
              <span title={event.contract}>{event.contractName}</span>
            )}
          </span>
          <span>{words.blockNumber(formatCount(event.blockNumber))}</span>
          <span>{words.log(formatCount(event.logIndex))}</span>
          <Hash value={event.transactionHash} what={texts().ui.transaction} />
        </p>
        <details className={classes.arguments}>
          <summary>{words.arguments}</summary>
          <dl>
            {event.arguments.map((argument) => (
              <div key={argument.name}>
                <dt title={argument.description}>{argument.name}</dt>
                <dd>
                  <ArgumentValue argument={argument} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </li>
  )
}

/** The events of one thing, a page at a time; each with its transaction. */
export function EventList({ of, none }: { of: EventSubject; none?: string }) {
  const words = texts().events
  const { eventsAfter: after, events }: EventsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const newestFirst = events === 'newest'
  const go = (next: EventsSearch) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...next }), resetScroll: false })
  const answer = useBlockQuery(eventsQuery, {
    of,
    first: pageSize,
    after: after ?? null,
    newestFirst,
  })
  return (
    <Panel
      title={words.title}
      aside={
        <label className={classes.order}>
          <input
            type="checkbox"
            checked={newestFirst}
            onChange={({ target }) =>
              go({ eventsAfter: undefined, events: target.checked ? 'newest' : undefined })
            }
          />
          {words.newestFirst}
        </label>
      }
    >
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={6} />}>
        {({ events: { nodes, pageInfo, totalCount } }) =>
          nodes.length === 0 ? (
            <p className={classes.none}>{none ?? words.none}</p>
          ) : (
            <>
              <ol className={classes.list} data-testid="events">
                {nodes.map((event) => (
                  <Event key={`${event.blockNumber}-${event.logIndex}`} event={event} />
                ))}
              </ol>
              <div className={classes.foot}>
                <span data-raw={totalCount}>
                  {words.of(formatCount(nodes.length), formatCount(totalCount))}
                </span>
                <span className={classes.buttons}>
                  {after === undefined ? null : (
                    <Button variant="default" size="xs" onClick={() => go({ eventsAfter: undefined })}>
                      {words.first}
                    </Button>
                  )}
                  {pageInfo.hasNextPage ? (
                    <Button
                      variant="default"
                      size="xs"
                      onClick={() => go({ eventsAfter: pageInfo.endCursor ?? undefined })}
                    >
                      {words.next}
                    </Button>
                  ) : null}
                </span>
              </div>
            </>
          )
        }
      </AnswerView>
    </Panel>
  )
}
