import { useApolloClient } from '@apollo/client/react'
import { useEffect, useSyncExternalStore } from 'react'
import { useConfig } from '../config/config-context.ts'
import { formatCount } from '../format/amount.ts'
import { counted } from '../format/counted.ts'
import { texts } from '../language/text.ts'
import classes from './flight-notice.module.css'
import { getFlights, openFlight, subscribeFlights, watchOtherWindows } from './flights.ts'

/** "1 transaction in flight": what is on its way, on every page and after a reload; follows it with code that is loaded only then. */
export function FlightNotice() {
  const config = useConfig()
  const client = useApolloClient()
  const flights = useSyncExternalStore(subscribeFlights, getFlights)
  useEffect(() => {
    if (getFlights().length > 0)
      void import('./keeper.ts').then(({ resumeAll }) => resumeAll({ config, client }))
    return watchOtherWindows()
  }, [config, client])
  if (flights.length === 0) return null
  const { inFlight, waitsForYou } = texts().shell
  const sent = flights.filter((flight) => flight.sent).length
  return (
    <div className={classes.notice} role="status" data-testid="flight-notice">
      <span>{sent > 0 ? counted(sent, inFlight) : waitsForYou(formatCount(flights.length))}</span>
      {flights.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => openFlight(id)}>
          {title}
        </button>
      ))}
    </div>
  )
}
