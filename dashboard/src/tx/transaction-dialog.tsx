import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type Action, numberInId } from './action.ts'
import { createPorts } from './chain-ports.ts'
import { DisputeForm } from './dispute-form.tsx'
import { TransactionDriver } from './driver.ts'
import { type Intent, setIntent, type VoteSupport } from './intent.ts'
import { JobForm } from './job-form.tsx'
import { TransactionSteps } from './transaction-steps.tsx'

/** The governor's numbers for the three choices. */
const supportNumbers: Record<VoteSupport, 0 | 1 | 2> = { against: 0, for: 1, abstain: 2 }

const titleOf = (intent: Intent): string => {
  const { titles } = signingTexts()
  switch (intent.kind) {
    case 'post-job':
      return titles.postJob
    case 'pay-invoice':
      return titles.payInvoice(intent.invoiceId)
    case 'open-dispute':
      return titles.disputeInvoice(intent.invoiceId)
    case 'cast-vote':
      return titles.vote(intent.proposalId)
  }
}

/** The action that an intent is, when nothing more has to be asked. */
function completeAction(intent: Intent): Action | null {
  switch (intent.kind) {
    case 'pay-invoice':
      return { kind: 'pay-invoice', invoiceId: numberInId(intent.invoiceId) }
    case 'cast-vote':
      return {
        kind: 'cast-vote',
        proposalId: numberInId(intent.proposalId),
        support: supportNumbers[intent.support],
      }
    case 'post-job':
    case 'open-dispute':
      return null
  }
}

function Running({
  action,
  onEdit,
  onClose,
}: {
  action: Action
  onEdit: (() => void) | null
  onClose: () => void
}) {
  const config = useConfig()
  const client = useApolloClient()
  const [driver, setDriver] = useState<TransactionDriver | null>(null)
  useEffect(() => {
    const started = new TransactionDriver(createPorts(config, client, action))
    setDriver(started)
    started.start()
    return () => started.dispose()
  }, [config, client, action])
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
  const [action, setAction] = useState<Action | null>(() => completeAction(intent))
  const [editing, setEditing] = useState(action === null)
  const close = () => setIntent(null)
  const submit = (next: Action) => {
    setAction(next)
    setEditing(false)
  }
  const hasForm = intent.kind === 'post-job' || intent.kind === 'open-dispute'
  return (
    <Dialog title={titleOf(intent)} onClose={close} testId="tx-dialog">
      {intent.kind === 'post-job' ? (
        <div hidden={!editing}>
          <JobForm onSubmit={submit} />
        </div>
      ) : null}
      {intent.kind === 'open-dispute' ? (
        <div hidden={!editing}>
          <DisputeForm invoiceId={intent.invoiceId} onSubmit={submit} />
        </div>
      ) : null}
      {action && !editing ? (
        <Running action={action} onEdit={hasForm ? () => setEditing(true) : null} onClose={close} />
      ) : null}
    </Dialog>
  )
}
