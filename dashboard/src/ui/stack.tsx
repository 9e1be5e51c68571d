import type { ReactNode } from 'react'
import classes from './stack.module.css'

/** Panels one below the other, with room between. */
export function Stack({ children }: { children: ReactNode }) {
  return (
    <div className={classes.stack} data-flow>
      {children}
    </div>
  )
}
