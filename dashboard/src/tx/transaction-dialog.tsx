import { useApolloClient } from '@apollo/client/react'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ActionForm } from './action-form.tsx'
import { type BoundAction, bind } from './actions/index.ts'
import type { Entered } from './fields/field.ts'
import { openFlight } from './flights.ts'
import { type Intent, setIntent } from './intent.ts'
import { leaveRun, type Run, resumeRun, startRun } from './keeper.ts'
import { TransactionSteps } from './transaction-steps.tsx'
import { WithoutWallet } from './without-wallet.tsx'

interface FollowedProps {
  readonly run: Run
  readonly entered: Entered
  readonly onEdit: (() => void) | null
  readonly onClose: () => void
}

function Followed({ run, entered, onEdit, onClose }: FollowedProps) {
  const { action, driver } = run
  const state = useSyncExternalStore(driver.subscribe, () => driver.state)
  return (
    <TransactionSteps
      state={state}
      onConfirm={driver.confirm}
      onRetry={driver.retry}
      onEdit={onEdit}
      onClose={onClose}
      withoutWallet={<WithoutWallet action={action} entered={entered} />}
    />
  )
}

function Started({ action, ...rest }: Omit<FollowedProps, 'run'> & { readonly action: BoundAction }) {
  const config = useConfig()
  const client = useApolloClient()
  const { entered } = rest
  const [run, setRun] = useState<Run | null>(null)
  useEffect(() => {
    const started = startRun({ config, client }, action, entered)
    setRun(started)
    return () => leaveRun(started)
  }, [config, client, action, entered])
  return run ? <Followed run={run} {...rest} /> : null
}

/** One on-chain action from asking for what is missing to seeing it indexed. */
export function TransactionDialog({ intent }: { intent: Intent }) {
  const action = useMemo(() => bind(intent), [intent])
  const hasForm = Object.keys(action.fields).length > 0
  const [entered, setEntered] = useState<Entered | null>(hasForm ? null : {})
  const [editing, setEditing] = useState(hasForm)
  const close = () => setIntent(null)
  const submit = (next: Entered) => {
    setEntered(next)
    setEditing(false)
  }
  return (
    <Dialog title={action.title} onClose={close} testId="tx-dialog">
      {hasForm ? (
        <div hidden={!editing}>
          <ActionForm action={action} onSubmit={submit} />
        </div>
      ) : null}
      {entered && !editing ? (
        <Started
          action={action}
          entered={entered}
          onEdit={hasForm ? () => setEditing(true) : null}
          onClose={close}
        />
      ) : null}
    </Dialog>
  )
}

/** The window of an action that is on its way already. */
export function FlightDialog({ id }: { id: string }) {
  const config = useConfig()
  const client = useApolloClient()
  const [run, setRun] = useState<Run | null>(null)
  const close = () => openFlight(null)
  useEffect(() => {
    const resumed = resumeRun({ config, client }, id)
    setRun(resumed)
    return () => (resumed ? leaveRun(resumed) : undefined)
  }, [config, client, id])
  return (
    <Dialog title={run?.action.title ?? ''} onClose={close} testId="tx-dialog">
      {run ? (
        <Followed run={run} entered={run.entered} onEdit={null} onClose={close} />
      ) : (
        <p>{signingTexts().flow.gone}</p>
      )}
    </Dialog>
  )
}
