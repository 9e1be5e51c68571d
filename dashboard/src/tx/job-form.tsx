import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { categoriesQuery } from '../features/jobs/jobs-query.ts'
import { tameText } from '../format/text.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Action } from './action.ts'
import classes from './form.module.css'
import { type JobValues, jobAction, readJob } from './form-values.ts'

const empty: JobValues = { title: '', description: '', categoryId: '', budget: '', positions: '1' }

/** Asks what a job needs. Problems are named once somebody has tried to go on. */
export function JobForm({ onSubmit }: { onSubmit: (action: Action) => void }) {
  const [values, setValues] = useState(empty)
  const [tried, setTried] = useState(false)
  const categories = useBlockQuery(categoriesQuery, {})
  const fields = readJob(values)
  const problemOf = (field: { ok: boolean; problem?: string }) =>
    tried && !field.ok ? (field.problem ?? null) : null
  const set = (key: keyof JobValues) => (value: string) => setValues({ ...values, [key]: value })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const action = jobAction(values)
        if (action) onSubmit(action)
      }}
    >
      <p className={classes.lead}>The text is written to the chain: public, and there for ever.</p>
      <TextField
        label="Title"
        value={values.title}
        onChange={set('title')}
        problem={problemOf(fields.title)}
      />
      <TextField
        label="Description (optional)"
        value={values.description}
        onChange={set('description')}
        problem={null}
        multiline
      />
      <Select
        label="Category"
        value={values.categoryId}
        onChange={set('categoryId')}
        problem={problemOf(fields.categoryId)}
        options={[
          ['', 'Choose…'],
          ...(categories.data?.categories ?? [])
            .filter(({ active }) => active)
            .map(({ id, name }) => [`${id}`, tameText(name, 40)] as const),
        ]}
      />
      <div className={classes.pair}>
        <TextField
          label="Budget, USDC"
          value={values.budget}
          onChange={set('budget')}
          problem={problemOf(fields.budget)}
          inputMode="decimal"
          hint="Stated, not paid"
        />
        <TextField
          label="Positions"
          value={values.positions}
          onChange={set('positions')}
          problem={problemOf(fields.positions)}
          inputMode="numeric"
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit">Review</Button>
      </div>
    </form>
  )
}
