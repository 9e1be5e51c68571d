import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatCount } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { texts } from '../language/text.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { chooseWallet } from '../wallet/session-store.ts'
import { openFlight } from './flights.ts'
import type { Blocked, TxState } from './machine.ts'
import { callsOf, type HandOver } from './plan.ts'
import { SwitchChain } from './switch-chain.tsx'
import { FailureView } from './transaction-failure.tsx'
import { Review } from './transaction-review.tsx'
import classes from './transaction-steps.module.css'
import { Waiting, waitingFor } from './transaction-waiting.tsx'

interface TransactionStepsProps {
  readonly state: TxState
  readonly onConfirm: () => void
  readonly onRetry: () => void
  /** Back to the form, where there was one. */
  readonly onEdit: (() => void) | null
  readonly onClose: () => void
  /** Stands where a wallet is asked for: how to do it without one. */
  readonly withoutWallet: ReactNode
}

/** Calls made, the one at hand, and those to come. */
function Steps({ state }: { state: TxState }) {
  const current = 'plan' in state && !('sent' in state && state.phase !== 'pending') ? callsAtHand(state) : []
  const later = 'plan' in state && !state.plan.together ? state.plan.later.map(({ title }) => title) : []
  if (state.made.length + current.length + later.length < 2) return null
  return (
    <ol className={classes.steps}>
      {state.made.map(({ call, hash }) => (
        <li key={hash + call.data} data-step="made">
          {call.title} <span className={classes.stepState}>{signingTexts().steps.done}</span>
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

const callsAtHand = ({ plan }: Extract<TxState, { plan: unknown }>): string[] =>
  plan.together ? callsOf(plan).map(({ title }) => title) : [plan.step.title]

function BlockedView({
  reason,
  onRetry,
  onClose,
  withoutWallet,
}: {
  reason: Blocked
  onRetry: () => void
  onClose: () => void
  withoutWallet: ReactNode
}) {
  const { facts, flow, steps, wallet } = signingTexts()
  switch (reason.kind) {
    case 'no-account':
      return (
        <>
          <p>{steps.needsWallet}</p>
          <div className={classes.buttons}>
            <Button onClick={chooseWallet}>{wallet.connectButton}</Button>
          </div>
          {withoutWallet}
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
                facts.canSign,
                reason.needed.map((address) => (
                  <Hash key={address} value={address} what={texts().ui.address} />
                )),
              ],
              [facts.connectedAs, <Hash key="seen" value={reason.seen} what={texts().ui.address} />],
            ]}
          />
          <div className={classes.buttons}>
            <Button onClick={chooseWallet}>{steps.otherAccount}</Button>
          </div>
          {withoutWallet}
        </>
      )
    case 'in-flight':
      return (
        <>
          <p role="alert">{flow.inFlight}</p>
          <div className={classes.buttons}>
            <Button
              onClick={() => {
                onClose()
                openFlight(reason.id)
              }}
              data-testid="tx-open-flight"
            >
              {flow.openFlight}
            </Button>
          </div>
        </>
      )
    case 'not-possible':
      return (
        <>
          <p role="alert">{reason.sentence}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={onRetry}>
              {steps.lookAgain}
            </Button>
          </div>
        </>
      )
  }
}

function Done({ state, onClose }: { state: Extract<TxState, { phase: 'done' }>; onClose: () => void }) {
  const last = state.made.at(-1)
  const { facts, flow, steps } = signingTexts()
  return (
    <>
      <p className={classes.sentence}>{steps.finished}</p>
      {last ? (
        <Facts
          rows={[
            [facts.transaction, <Hash key="hash" value={last.hash} what={texts().ui.transaction} />],
            [facts.block, formatCount(last.block)],
            [flow.blockHash, <Hash key="block" value={last.blockHash} what={flow.blockHash} />],
          ]}
        />
      ) : null}
      <div className={classes.buttons}>
        {last ? (
          <Link
            to="/receipts/$hash"
            params={{ hash: last.hash }}
            onClick={onClose}
            className={classes.receipt}
            data-testid="tx-receipt"
          >
            {flow.receipt}
          </Link>
        ) : null}
        <Button onClick={onClose}>{steps.close}</Button>
      </div>
    </>
  )
}

function HandedOver({ handOver, onClose }: { handOver: HandOver; onClose: () => void }) {
  return (
    <>
      <p className={classes.sentence}>{handOver.title}</p>
      <CopyText text={handOver.text} what={handOver.title} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{signingTexts().steps.close}</Button>
      </div>
    </>
  )
}

/** Draws the state of an action; says every change to those who listen. */
export function TransactionSteps(props: TransactionStepsProps) {
  const { state, onConfirm, onRetry, onEdit, onClose, withoutWallet } = props
  return (
    <div data-testid="tx-step" data-state={state.phase}>
      <p role="status" className="visually-hidden">
        {waitingFor(state.phase) ?? (state.phase === 'review' ? signingTexts().phases.review : '')}
      </p>
      <Steps state={state} />
      {state.phase === 'review' ? (
        <Review state={state} onConfirm={onConfirm} onEdit={state.made.length === 0 ? onEdit : null} />
      ) : null}
      {state.phase === 'blocked' ? (
        <BlockedView
          reason={state.reason}
          onRetry={onRetry}
          onClose={onClose}
          withoutWallet={withoutWallet}
        />
      ) : null}
      {state.phase === 'failed' ? (
        <FailureView failure={state.failure} onRetry={onRetry} onEdit={onEdit} />
      ) : null}
      {state.phase === 'handed-over' ? <HandedOver handOver={state.handOver} onClose={onClose} /> : null}
      {state.phase === 'done' ? <Done state={state} onClose={onClose} /> : null}
      {waitingFor(state.phase) ? <Waiting state={state} /> : null}
    </div>
  )
}
