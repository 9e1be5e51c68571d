import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { categoriesQuery } from '../features/jobs/jobs-query.ts'
import { tameText } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { BoundAction } from './actions/index.ts'
import { type Entered, type Field, problemsOf, startOf } from './fields/field.ts'
import classes from './form.module.css'

interface InputProps {
  readonly field: Field<unknown>
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

function CategorySelect({ field, ...rest }: InputProps) {
  const categories = useBlockQuery(categoriesQuery, {})
  const options = (categories.data?.categories ?? [])
    .filter(({ active }) => active)
    .map(({ id, name }) => [`${id}`, tameText(name, 40)] as const)
  return <Select {...rest} label={field.label} options={[['', signingTexts().forms.choose], ...options]} />
}

function Input(props: InputProps) {
  const { field, ...rest } = props
  switch (field.control.kind) {
    case 'categories':
      return <CategorySelect {...props} />
    case 'select':
      return <Select {...rest} label={field.label} options={field.control.options} />
    case 'multiline':
      return (
        <TextField {...rest} label={field.label} {...(field.hint ? { hint: field.hint } : {})} multiline />
      )
    default:
      return (
        <TextField
          {...rest}
          label={field.label}
          {...(field.hint ? { hint: field.hint } : {})}
          {...(field.control.kind === 'date' ? { type: 'date' as const } : { inputMode: field.control.kind })}
        />
      )
  }
}

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
