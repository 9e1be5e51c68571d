import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { categoriesQuery } from '../features/jobs/jobs-query.ts'
import { tameText } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
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
  const words = signingTexts().forms
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
      <p className={classes.lead}>{words.publicText}</p>
      <TextField
        label={words.title}
        value={values.title}
        onChange={set('title')}
        problem={problemOf(fields.title)}
      />
      <TextField
        label={words.description}
        value={values.description}
        onChange={set('description')}
        problem={null}
        multiline
      />
      <Select
        label={words.category}
        value={values.categoryId}
        onChange={set('categoryId')}
        problem={problemOf(fields.categoryId)}
        options={[
          ['', words.choose],
          ...(categories.data?.categories ?? [])
            .filter(({ active }) => active)
            .map(({ id, name }) => [`${id}`, tameText(name, 40)] as const),
        ]}
      />
      <div className={classes.pair}>
        <TextField
          label={words.budget}
          value={values.budget}
          onChange={set('budget')}
          problem={problemOf(fields.budget)}
          inputMode="decimal"
          hint={words.stated}
        />
        <TextField
          label={words.positions}
          value={values.positions}
          onChange={set('positions')}
          problem={problemOf(fields.positions)}
          inputMode="numeric"
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit">{words.review}</Button>
      </div>
    </form>
  )
}
