import { useId } from 'react'
import classes from './segments.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Where the label is of another language than the page. */
  readonly lang?: string
}

interface SegmentsProps<Value extends string> {
  readonly legend: string
  readonly segments: readonly Segment<Value>[]
  /** Null when none of them holds. */
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** Tighter, for a bar of tools. */
  readonly compact?: boolean
}

/** A few choices side by side, of which one holds: radio buttons, so arrow keys go through them. */
export function Segments<Value extends string>({
  legend,
  segments,
  chosen,
  onChoose,
  compact = false,
}: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.segments} data-compact={compact || undefined}>
      <legend className="visually-hidden">{legend}</legend>
      {segments.map(({ value, label, lang }) => (
        <label key={value} className={classes.choice} lang={lang}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
