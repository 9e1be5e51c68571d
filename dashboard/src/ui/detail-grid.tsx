import type { ReactNode } from 'react'
import classes from './detail-grid.module.css'

/** Panels in two columns, one on a phone. */
export const DetailGrid = ({ children }: { children: ReactNode }) => (
  <div className={classes.grid}>{children}</div>
)
