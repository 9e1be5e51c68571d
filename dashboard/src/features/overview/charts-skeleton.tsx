import { Skeleton } from '@mantine/core'
import classes from './overview-charts.module.css'

/** The charts' places, in their final size, so that nothing jumps when they come. */
export function ChartsSkeleton() {
  return (
    <div className={classes.charts} aria-hidden="true">
      <Skeleton className={`${classes.whole} ${classes.place}`} />
      <Skeleton className={classes.place ?? ''} />
      <Skeleton className={classes.place ?? ''} />
    </div>
  )
}

/** The same with the place of the heading, while the charts' code is on its way. */
export const ChartsPlaceholder = () => (
  <section aria-hidden="true">
    <div className={classes.bar} />
    <ChartsSkeleton />
  </section>
)
