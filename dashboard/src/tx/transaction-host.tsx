import { lazy, Suspense, useSyncExternalStore } from 'react'
import { getOpened, subscribeFlights } from './flights.ts'
import { getIntent, subscribeIntent } from './intent.ts'

const TransactionDialog = lazy(async () => ({
  default: (await import('./transaction-dialog.tsx')).TransactionDialog,
}))
const FlightDialog = lazy(async () => ({
  default: (await import('./transaction-dialog.tsx')).FlightDialog,
}))

/** The one place where the transaction dialog appears, over whatever page started it. */
export function TransactionHost() {
  const intent = useSyncExternalStore(subscribeIntent, getIntent)
  const opened = useSyncExternalStore(subscribeFlights, getOpened)
  if (opened)
    return (
      <Suspense fallback={null}>
        <FlightDialog key={opened} id={opened} />
      </Suspense>
    )
  if (!intent) return null
  return (
    <Suspense fallback={null}>
      <TransactionDialog key={JSON.stringify(intent)} intent={intent} />
    </Suspense>
  )
}
