import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'

/** Where in the list of a thing's events one is. */
export interface EventsSearch {
  /** The cursor of the page before; absent on the first. */
  readonly eventsAfter?: string | undefined
  /** The oldest first when absent. */
  readonly events?: 'newest' | undefined
}

/** Reads the place in a list of events from the address; nonsense is left out. */
export const validateEventsSearch = (search: RawSearch): EventsSearch =>
  compact({
    eventsAfter: optionalText(search.eventsAfter, 400),
    events: oneOf(search.events, ['newest'], undefined),
  })
