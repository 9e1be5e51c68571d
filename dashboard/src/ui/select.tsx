import classes from './field.module.css'

interface SelectProps {
  readonly label: string
  readonly value: string
  /** Value and what people read. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
  readonly problem?: string | null
}

/** The system's own select: it is the best one on every phone. */
export function Select({ label, value, options, onChange, problem = null }: SelectProps) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <select
        className={classes.control}
        aria-invalid={problem !== null}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {problem ? <span className={classes.problem}>{problem}</span> : null}
    </label>
  )
}
