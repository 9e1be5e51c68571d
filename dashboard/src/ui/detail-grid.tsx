import type { ReactNode } from 'react'
import classes from './detail-grid.module.css'

/** What one came for on the left, the rest on the right; one column on a phone, in the same order. */
export const DetailGrid = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className={classes.grid}>
    <div className={classes.column}>{main}</div>
    <div className={classes.column}>{side}</div>
  </div>
)
