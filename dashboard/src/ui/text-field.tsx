import { useId } from 'react'
import classes from './field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | null
  readonly hint?: string
  readonly multiline?: boolean
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
  readonly type?: 'text' | 'date'
}

/** A labelled text input that says below itself what is wrong with its value. */
export function TextField({
  label,
  value,
  onChange,
  problem,
  hint,
  multiline = false,
  inputMode = 'text',
  type = 'text',
}: TextFieldProps) {
  const id = useId()
  const shared = {
    id,
    className: classes.control,
    value,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-note`,
  }
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {multiline ? (
        <textarea {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={inputMode}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <span id={`${id}-note`} className={problem ? classes.problem : classes.hint}>
        {problem ?? hint ?? ''}
      </span>
    </div>
  )
}
