import { Button, Loader } from '@mantine/core'
import { useConfig } from '../config/config-context.ts'
import { formatCount } from '../format/amount.ts'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { chooseWallet } from '../wallet/session-store.ts'
import { describeCall } from './describe-call.ts'
import type { Blocked, Failure, Phase, TxState } from './machine.ts'
import type { Plan } from './plan.ts'
import { SwitchChain } from './switch-chain.tsx'
import classes from './transaction-steps.module.css'

interface TransactionStepsProps {
  readonly state: TxState
  readonly onConfirm: () => void
  readonly onRetry: () => void
  /** Back to the form, where there was one. */
  readonly onEdit: (() => void) | null
  readonly onClose: () => void
}

const waiting: Partial<Record<Phase, string>> = {
  preparing: 'Reading the chain…',
  simulating: 'Trying it out without signing…',
  signing: 'Waiting for your signature in the wallet…',
  pending: 'Sent. Waiting until a block has it…',
  mined: 'In a block.',
  indexing: 'In a block. Waiting until the index has it…',
}

/** Calls made, the one at hand, and those to come. */
function Steps({ state }: { state: TxState }) {
  const current = 'plan' in state && state.phase !== 'mined' ? [state.plan.call.title] : []
  const later = 'plan' in state ? state.plan.later : []
  if (state.made.length + current.length + later.length < 2) return null
  return (
    <ol className={classes.steps}>
      {state.made.map(({ call, hash }) => (
        <li key={hash} data-step="made">
          {call.title} <span className={classes.stepState}>done</span>
        </li>
      ))}
      {current.map((title) => (
        <li key={title} data-step="now" aria-current="step">
          {title}
        </li>
      ))}
      {later.map((title) => (
        <li key={title} data-step="later">
          {title}
        </li>
      ))}
    </ol>
  )
}

function Review({
  plan,
  gas,
  onConfirm,
  onEdit,
}: {
  plan: Plan
  gas: bigint
  onConfirm: () => void
  onEdit: (() => void) | null
}) {
  const config = useConfig()
  const { sentence, facts } = describeCall(config, plan.call.to, plan.call.data)
  return (
    <>
      <p className={classes.sentence}>{sentence}</p>
      <Facts
        rows={[
          ...facts,
          ...plan.facts,
          [
            'You sign as',
            <Hash key="account" value={plan.account} label={plan.account} what="your address" />,
          ],
          ['Contract called', <span key="contract">{plan.call.contract}</span>],
          ['at', <Hash key="address" value={plan.call.to} label={plan.call.to} what="contract address" />],
          ['Gas, at most', formatCount(gas)],
          ['Call data', <Hash key="data" value={plan.call.data} what="call data" />],
        ]}
      />
      <div className={classes.buttons}>
        {onEdit ? (
          <Button variant="default" onClick={onEdit}>
            Change
          </Button>
        ) : null}
        <Button onClick={onConfirm} data-testid="tx-confirm">
          {plan.call.kind === 'approve' ? 'Sign the approval' : 'Sign'}
        </Button>
      </div>
    </>
  )
}

function BlockedView({ reason, onRetry }: { reason: Blocked; onRetry: () => void }) {
  switch (reason.kind) {
    case 'no-account':
      return (
        <>
          <p>To sign, the page needs your wallet.</p>
          <div className={classes.buttons}>
            <Button onClick={chooseWallet}>Connect wallet</Button>
          </div>
        </>
      )
    case 'wrong-chain':
      return <SwitchChain seen={reason.seen} onSwitched={onRetry} />
    case 'wrong-account':
      return (
        <>
          <p role="alert">{reason.sentence}</p>
          <Facts
            rows={[
              [
                'Can sign',
                reason.needed.map((address) => <Hash key={address} value={address} what="address" />),
              ],
              ['You are connected as', <Hash key="seen" value={reason.seen} what="address" />],
            ]}
          />
          <div className={classes.buttons}>
            <Button onClick={chooseWallet}>Choose another account</Button>
          </div>
        </>
      )
    case 'not-possible':
      return (
        <>
          <p role="alert">{reason.sentence}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={onRetry}>
              Look again
            </Button>
          </div>
        </>
      )
  }
}

const failureTitles: Record<Failure['kind'], string> = {
  simulation: 'This would fail, so nothing was signed',
  reverted: 'The chain refused it',
  cancelled: 'Cancelled',
  alarm: 'Warning: this is not what you reviewed',
  other: 'Something went wrong',
}

function FailureView({
  failure,
  onRetry,
  onEdit,
}: {
  failure: Failure
  onRetry: () => void
  onEdit: (() => void) | null
}) {
  return (
    <div role="alert" className={classes.failure} data-kind={failure.kind}>
      <h3>{failureTitles[failure.kind]}</h3>
      <p>{failure.sentence}</p>
      {failure.details ? (
        <details>
          <summary>Technical details</summary>
          <pre>{failure.details}</pre>
        </details>
      ) : null}
      {failure.kind === 'alarm' ? null : (
        <div className={classes.buttons}>
          {onEdit ? (
            <Button variant="default" onClick={onEdit}>
              Change
            </Button>
          ) : null}
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  )
}

function Done({ state, onClose }: { state: Extract<TxState, { phase: 'done' }>; onClose: () => void }) {
  const last = state.made.at(-1)
  return (
    <>
      <p className={classes.sentence}>Done and indexed. The page behind this window shows it.</p>
      {last ? (
        <Facts
          rows={[
            ['Transaction', <Hash key="hash" value={last.hash} what="transaction" />],
            ['Block', formatCount(last.block)],
          ]}
        />
      ) : null}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </>
  )
}

function Waiting({ state }: { state: TxState }) {
  return (
    <div className={classes.waiting}>
      <Loader size="sm" aria-hidden="true" />
      <div>
        <p>{waiting[state.phase]}</p>
        {state.phase === 'pending' ? (
          <p className={classes.hint}>
            {state.replaced ? 'The wallet sent it again with another fee. ' : ''}
            {state.stuck
              ? 'This takes unusually long. It may still be mined; do not send it a second time. '
              : ''}
            Transaction <Hash value={state.hash} what="transaction" />. You may close this window; it goes on
            without it.
          </p>
        ) : null}
        {state.phase === 'indexing' ? (
          <p className={classes.hint}>
            Block {formatCount(state.made.at(-1)?.block ?? 0)}.
            {state.slow
              ? ' The index is slow to follow. What you signed is on the chain all the same; the page will show it as soon as the index has it.'
              : ''}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Draws the state of an action; says every change to those who listen. */
export function TransactionSteps({ state, onConfirm, onRetry, onEdit, onClose }: TransactionStepsProps) {
  return (
    <div data-testid="tx-step" data-state={state.phase}>
      <p role="status" className="visually-hidden">
        {waiting[state.phase] ?? (state.phase === 'review' ? 'Ready for your review.' : '')}
      </p>
      <Steps state={state} />
      {state.phase === 'review' ? (
        <Review
          plan={state.plan}
          gas={state.gas}
          onConfirm={onConfirm}
          onEdit={state.made.length === 0 ? onEdit : null}
        />
      ) : null}
      {state.phase === 'blocked' ? <BlockedView reason={state.reason} onRetry={onRetry} /> : null}
      {state.phase === 'failed' ? (
        <FailureView failure={state.failure} onRetry={onRetry} onEdit={onEdit} />
      ) : null}
      {state.phase === 'done' ? <Done state={state} onClose={onClose} /> : null}
      {waiting[state.phase] ? <Waiting state={state} /> : null}
    </div>
  )
}
