import type { Shown } from '../format/shown-value.ts'
import { chartTexts } from '../language/chart-texts.ts'
import classes from './amount.module.css'

/** A number of the API: rounded for the eye, exact in its title; `data-raw` is what the API gave, absent where it gave none. */
export function ShownText({ shown }: { shown: Shown }) {
  return (
    <span className={classes.amount} title={shown.exact} data-raw={shown.raw || undefined}>
      {shown.text ?? chartTexts().noData}
      {shown.text !== null && shown.unit ? <span className={classes.unit}> {shown.unit}</span> : null}
    </span>
  )
}
