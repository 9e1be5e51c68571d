import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Names and values, one a line. */
export function Facts({
  rows,
  wide = false,
}: {
  rows: readonly (readonly [string, ReactNode])[]
  wide?: boolean
}) {
  return (
    <dl className={classes.facts} data-wide={wide || undefined}>
      {rows.map(([name, value]) => (
        <div key={name} className={classes.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
