import { lazy, Suspense, useSyncExternalStore } from 'react'
import { getIntent, subscribeIntent } from './intent.ts'

const TransactionDialog = lazy(async () => ({
  default: (await import('./transaction-dialog.tsx')).TransactionDialog,
}))

/** The one place where the transaction dialog appears, over whatever page started it. */
export function TransactionHost() {
  const intent = useSyncExternalStore(subscribeIntent, getIntent)
  if (!intent) return null
  return (
    <Suspense fallback={null}>
      <TransactionDialog key={JSON.stringify(intent)} intent={intent} />
    </Suspense>
  )
}
