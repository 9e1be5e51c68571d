import classes from './field.module.css'

interface SelectProps {
  readonly label: string
  readonly value: string
  /** Value and what people read. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

/** The system's own select: it is the best one on every phone. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <select className={classes.control} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
