import type { ReactNode } from 'react'
import classes from './pill.module.css'

export type PillTone = 'good' | 'warn' | 'bad' | 'info' | 'quiet'

/** A state, in words; the colour only helps. */
export function Pill({ tone, children, testId }: { tone: PillTone; children: ReactNode; testId?: string }) {
  return (
    <span className={classes.pill} data-tone={tone} data-testid={testId}>
      {children}
    </span>
  )
}
