import { useApolloClient } from '@apollo/client/react'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useConfig } from '../config/config-context.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ActionForm } from './action-form.tsx'
import { type BoundAction, bind } from './actions/index.ts'
import { createPorts } from './chain-ports.ts'
import { TransactionDriver } from './driver.ts'
import type { Entered } from './fields/field.ts'
import { type Intent, setIntent } from './intent.ts'
import { TransactionSteps } from './transaction-steps.tsx'

interface RunningProps {
  readonly action: BoundAction
  readonly entered: Entered
  readonly onEdit: (() => void) | null
  readonly onClose: () => void
}

function Running({ action, entered, onEdit, onClose }: RunningProps) {
  const config = useConfig()
  const client = useApolloClient()
  const [driver, setDriver] = useState<TransactionDriver | null>(null)
  useEffect(() => {
    const started = new TransactionDriver(createPorts(config, client, action, entered))
    setDriver(started)
    started.start()
    return () => started.dispose()
  }, [config, client, action, entered])
  return driver ? <Followed driver={driver} onEdit={onEdit} onClose={onClose} /> : null
}

function Followed({
  driver,
  onEdit,
  onClose,
}: {
  driver: TransactionDriver
  onEdit: (() => void) | null
  onClose: () => void
}) {
  const state = useSyncExternalStore(driver.subscribe, () => driver.state)
  return (
    <TransactionSteps
      state={state}
      onConfirm={driver.confirm}
      onRetry={driver.retry}
      onEdit={onEdit}
      onClose={onClose}
    />
  )
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
        <Running
          action={action}
          entered={entered}
          onEdit={hasForm ? () => setEditing(true) : null}
          onClose={close}
        />
      ) : null}
    </Dialog>
  )
}
