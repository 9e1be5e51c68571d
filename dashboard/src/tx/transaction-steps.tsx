import { Button, Loader } from '@mantine/core'
import { useConfig } from '../config/config-context.ts'
import { formatCount } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { texts } from '../language/text.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { chooseWallet } from '../wallet/session-store.ts'
import { describeCall } from './describe-call.ts'
import { describeSignature } from './describe-signature.ts'
import { KeepsakeFile } from './keepsake-file.tsx'
import type { Blocked, Failure, Phase, TxState } from './machine.ts'
import type { HandOver, Plan } from './plan.ts'
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

/** What is waited for in a phase; null when it is the reader's turn, or all is over. */
function waiting(phase: Phase): string | null {
  const { review: _theirs, ...phases } = signingTexts().phases
  return phase in phases ? phases[phase as keyof typeof phases] : null
}

/** Calls made, the one at hand, and those to come. */
function Steps({ state }: { state: TxState }) {
  const current = 'plan' in state && state.phase !== 'mined' ? [state.plan.step.title] : []
  const later = 'plan' in state ? state.plan.later.map(({ title }) => title) : []
  if (state.made.length + current.length + later.length < 2) return null
  return (
    <ol className={classes.steps}>
      {state.made.map(({ call, hash }) => (
        <li key={hash} data-step="made">
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

function Review({
  plan,
  gas,
  onConfirm,
  onEdit,
}: {
  plan: Plan
  gas: bigint | null
  onConfirm: () => void
  onEdit: (() => void) | null
}) {
  const config = useConfig()
  const { facts: words, steps } = signingTexts()
  const { step } = plan
  const { sentence, facts } =
    step.kind === 'sign' ? describeSignature(config, step) : describeCall(config, step.to, step.data)
  return (
    <>
      <p className={classes.sentence}>{sentence}</p>
      <Facts
        rows={[
          ...facts,
          ...plan.facts,
          [
            words.signAs,
            <Hash key="account" value={plan.account} label={plan.account} what={words.yourAddress} />,
          ],
          [words.contractCalled, <span key="contract">{step.contract}</span>],
          [words.at, <Hash key="address" value={step.to} label={step.to} what={words.contractAddress} />],
          ...(gas === null ? [] : [[words.gas, formatCount(gas)] as const]),
          ...(step.kind === 'sign'
            ? []
            : [[words.callData, <Hash key="data" value={step.data} what={words.callData} />] as const]),
        ]}
      />
      {plan.keepsake ? <KeepsakeFile keepsake={plan.keepsake} /> : null}
      <div className={classes.buttons}>
        {onEdit ? (
          <Button variant="default" onClick={onEdit}>
            {steps.change}
          </Button>
        ) : null}
        <Button onClick={onConfirm} data-testid="tx-confirm">
          {step.kind === 'approve' ? steps.signApproval : steps.sign}
        </Button>
      </div>
    </>
  )
}

function BlockedView({ reason, onRetry }: { reason: Blocked; onRetry: () => void }) {
  const { facts, steps, wallet } = signingTexts()
  switch (reason.kind) {
    case 'no-account':
      return (
        <>
          <p>{steps.needsWallet}</p>
          <div className={classes.buttons}>
            <Button onClick={chooseWallet}>{wallet.connectButton}</Button>
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

function FailureView({
  failure,
  onRetry,
  onEdit,
}: {
  failure: Failure
  onRetry: () => void
  onEdit: (() => void) | null
}) {
  const { steps } = signingTexts()
  return (
    <div role="alert" className={classes.failure} data-kind={failure.kind}>
      <h3>{signingTexts().failures[failure.kind]}</h3>
      <p>{failure.sentence}</p>
      {failure.details ? (
        <details>
          <summary>{steps.details}</summary>
          <pre>{failure.details}</pre>
        </details>
      ) : null}
      {failure.kind === 'alarm' ? null : (
        <div className={classes.buttons}>
          {onEdit ? (
            <Button variant="default" onClick={onEdit}>
              {steps.change}
            </Button>
          ) : null}
          <Button onClick={onRetry}>{steps.tryAgain}</Button>
        </div>
      )}
    </div>
  )
}

function Done({ state, onClose }: { state: Extract<TxState, { phase: 'done' }>; onClose: () => void }) {
  const last = state.made.at(-1)
  const { facts, steps } = signingTexts()
  return (
    <>
      <p className={classes.sentence}>{steps.finished}</p>
      {last ? (
        <Facts
          rows={[
            [facts.transaction, <Hash key="hash" value={last.hash} what={texts().ui.transaction} />],
            [facts.block, formatCount(last.block)],
          ]}
        />
      ) : null}
      <div className={classes.buttons}>
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

function Waiting({ state }: { state: TxState }) {
  const { facts, steps } = signingTexts()
  return (
    <div className={classes.waiting}>
      <Loader size="sm" aria-hidden="true" />
      <div>
        <p>{waiting(state.phase)}</p>
        {state.phase === 'pending' ? (
          <p className={classes.hint}>
            {state.replaced ? `${steps.replaced} ` : ''}
            {state.stuck ? `${steps.stuck} ` : ''}
            {facts.transaction} <Hash value={state.hash} what={texts().ui.transaction} />. {steps.mayClose}
          </p>
        ) : null}
        {state.phase === 'indexing' ? (
          <p className={classes.hint}>
            {facts.block} {formatCount(state.made.at(-1)?.block ?? 0)}.{state.slow ? ` ${steps.slow}` : ''}
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
        {waiting(state.phase) ?? (state.phase === 'review' ? signingTexts().phases.review : '')}
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
      {state.phase === 'handed-over' ? <HandedOver handOver={state.handOver} onClose={onClose} /> : null}
      {state.phase === 'done' ? <Done state={state} onClose={onClose} /> : null}
      {waiting(state.phase) ? <Waiting state={state} /> : null}
    </div>
  )
}
