import { Button } from '@mantine/core'
import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { sendLine } from './command-line.ts'
import type { Failure } from './machine.ts'
import classes from './transaction-steps.module.css'

/** After an alarm nothing is tried again from here: the wallet that raised it would be asked once more. */
function WhatToDo({ failure: { undo } }: { failure: Failure }) {
  const config = useConfig()
  const { flow } = signingTexts()
  return (
    <>
      <h4>{flow.whatToDo}</h4>
      <ol className={classes.advice} data-testid="tx-advice">
        <li>{flow.stopUsing}</li>
        <li>{flow.lookAt}</li>
        <li>{flow.moveOn}</li>
        {undo ? (
          <li>
            {flow.revoke}
            <CopyText text={sendLine(config, undo.from, undo)} what={flow.revoke} />
          </li>
        ) : null}
      </ol>
    </>
  )
}

/** What went wrong, in a sentence, and what can be done about it. */
export function FailureView({
  failure,
  onRetry,
  onEdit,
}: {
  failure: Failure
  onRetry: () => void
  onEdit: (() => void) | null
}) {
  const { failures, steps } = signingTexts()
  return (
    <div role="alert" className={classes.failure} data-kind={failure.kind} data-testid="tx-failure">
      <h3>{failures[failure.kind]}</h3>
      <p>{failure.sentence}</p>
      {failure.kind === 'alarm' ? <WhatToDo failure={failure} /> : null}
      {failure.details ? (
        <details>
          <summary>{steps.details}</summary>
          <CopyText text={failure.details} what={steps.details} />
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
