import type { ApolloClient } from '@apollo/client'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { actions, type BoundAction, bind } from './actions/index.ts'
import { createPorts } from './chain-ports.ts'
import { TransactionDriver } from './driver.ts'
import type { Entered } from './fields/field.ts'
import { keepRecord, readRecords, recordOf, stateOf } from './flight-records.ts'
import { initialState, type TxState } from './machine.ts'
import type { Plan } from './plan.ts'

/** An action being carried out: it outlives the window that shows it. */
export interface Run {
  readonly action: BoundAction
  readonly driver: TransactionDriver
  readonly entered: Entered
  /** Of its record; null while nothing of it has to be kept. */
  id: string | null
}

const runs = new Set<Run>()

interface Around {
  readonly config: RuntimeConfig
  readonly client: ApolloClient
}

/** Writes down what has to be known after a reload, at every change. */
function keep(run: Run): void {
  const { action, driver, entered } = run
  let plan: Plan | null = null
  driver.subscribe(() => {
    const { state } = driver
    if ('plan' in state) plan = state.plan
    // A failure is told after a reload, too: what led to it is followed once more, until somebody has seen the end of it.
    if (state.phase !== 'failed' && state.phase !== 'blocked')
      run.id = keepRecord(
        run.id,
        recordOf({ title: action.title, intent: action.intent, entered }, state, plan),
      )
  })
}

function begin(
  { config, client }: Around,
  action: BoundAction,
  entered: Entered,
  id: string | null,
  state: TxState,
): Run {
  const driver = new TransactionDriver(
    createPorts(config, client, action, entered, () => run.id),
    state,
  )
  const run: Run = { action, driver, entered, id }
  runs.add(run)
  keep(run)
  driver.start()
  return run
}

export const startRun = (around: Around, action: BoundAction, entered: Entered): Run =>
  begin(around, action, entered, null, initialState)

/** Takes up an action by its record; the one at hand when it is followed in this window already. */
export function resumeRun(around: Around, id: string): Run | null {
  const known = [...runs].find((run) => run.id === id)
  if (known) return known
  const record = readRecords().get(id)
  if (!record || !(record.intent.kind in actions)) {
    keepRecord(id, null)
    return null
  }
  return begin(around, bind(record.intent), record.entered, id, stateOf(record))
}

/** Follows everything that a reload interrupted. */
export function resumeAll(around: Around): void {
  for (const [id, { sent }] of readRecords()) if (sent !== null) resumeRun(around, id)
}

const onItsWay = ({ phase, made }: TxState): boolean =>
  phase === 'signing' ||
  phase === 'pending' ||
  phase === 'mined' ||
  phase === 'indexing' ||
  // For some blocks more a reorganisation can take it back.
  phase === 'done' ||
  (made.length > 0 && phase !== 'failed')

/** The window was closed: what is on its way goes on, everything else ends here. */
export function leaveRun(run: Run): void {
  if (onItsWay(run.driver.state)) return
  run.driver.dispose()
  runs.delete(run)
  keepRecord(run.id, null)
}
