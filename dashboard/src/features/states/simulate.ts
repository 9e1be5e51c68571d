import { ApolloLink, Observable } from '@apollo/client'
import type { StateName } from './state-names.ts'

type Json = unknown
type Status = Record<string, Json> & { ledger: { number: number } | null }

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists without entries, counts and sums of nothing; whatever else an answer holds stays. */
export function emptied(value: Json): Json {
  if (Array.isArray(value)) return []
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (key === 'definition' || key === 'metrics' || key === 'block' || key === 'proof') return [key, held]
      if (key === 'totalCount' || key === 'count') return [key, 0]
      if (key === 'numerator' || key === 'denominator' || key === 'value') return [key, '0']
      return [key, emptied(held)]
    }),
  )
}

/** What the status says in a state; the real one where the state is none of the index. */
export function simulatedStatus(state: StateName, status: Status): Status {
  const number = status.ledger?.number ?? 0
  switch (state) {
    case 'loading':
      return {
        ...status,
        state: 'SYNCING',
        message: 'The ledger reads what the subgraph has.',
        ledger: null,
        chainHead: number,
      }
    case 'behind':
      return {
        ...status,
        state: 'STALE',
        message: null,
        chainHead: number + 120,
        lag: 120,
      }
    case 'stale':
      return { ...status, state: 'STALE', message: null, chainHead: number + 40, lag: 40 }
    case 'halted':
      return { ...status, state: 'HALTED', message: null, hasIndexingErrors: true }
    default:
      return status
  }
}

type Answer = Observable<ApolloLink.Result>

function mapped(answer: Answer, change: (data: Record<string, Json>) => Record<string, Json>): Answer {
  return new Observable((observer) =>
    answer.subscribe({
      next: (result) =>
        observer.next(
          'data' in result && result.data
            ? { ...result, data: change(result.data as Record<string, Json>) }
            : result,
        ),
      error: (error) => observer.error(error),
      complete: () => observer.complete(),
    }),
  )
}

const never: Answer = new Observable(() => undefined)
const failed: Answer = new Observable((observer) =>
  observer.error(new Error('this failure is simulated by ?state= in the address.')),
)

/** Stands before the real API and gives each question the answer that it would have in a state. */
export function simulate(state: StateName): ApolloLink {
  const answered = new Set<string>()
  return new ApolloLink((operation, forward) => {
    const name = operation.operationName ?? ''
    if (name === 'Status')
      return mapped(forward(operation), (data) => ({
        ...data,
        status: simulatedStatus(state, data.status as Status),
      }))
    const first = !answered.has(name)
    answered.add(name)
    if (state === 'loading') return never
    if (state === 'error' || (state === 'failing' && !first)) return failed
    // What was asked once is answered; what is asked for the next block waits for ever, and what is on screen grows stale.
    if (state === 'stale' && !first) return never
    if (state === 'empty') return mapped(forward(operation), (data) => emptied(data) as Record<string, Json>)
    return forward(operation)
  })
}
