import { Button } from '@mantine/core'
import { useState } from 'react'
import { signingTexts } from '../language/signing-texts.ts'
import type { BoundAction } from './actions/index.ts'
import { FieldInput, type FieldInputProps } from './field-input.tsx'
import { type Entered, problemsOf, startOf } from './fields/field.ts'
import classes from './form.module.css'
import { ProposalActionsField } from './proposal-actions-field.tsx'

/** A proposal's actions are fields within a field. */
const Input = (props: FieldInputProps) =>
  props.field.control.kind === 'proposal-actions' ? (
    <ProposalActionsField {...props} label={props.field.label} />
  ) : (
    <FieldInput {...props} />
  )

/** Asks what an action needs. Problems are named once somebody has tried to go on. */
export function ActionForm({
  action,
  onSubmit,
}: {
  action: BoundAction
  onSubmit: (entered: Entered) => void
}) {
  const [entered, setEntered] = useState<Entered>(() => startOf(action.fields))
  const [tried, setTried] = useState(false)
  const problems = problemsOf(action.fields, entered)
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) onSubmit(entered)
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {action.lead ? <p className={classes.lead}>{action.lead}</p> : null}
      <div className={classes.fields}>
        {Object.entries(action.fields).map(([name, field]) => (
          <div key={name} className={field.half ? undefined : classes.whole} data-field={name}>
            <Input
              field={field}
              value={entered[name] ?? ''}
              problem={tried ? (problems[name] ?? null) : null}
              onChange={(value) => setEntered((before) => ({ ...before, [name]: value }))}
            />
          </div>
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" data-testid="tx-form-next">
          {signingTexts().forms.review}
        </Button>
      </div>
    </form>
  )
}
