import { IconHistory } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Dropdown } from '../../ui/dropdown.tsx'
import classes from './as-of-control.module.css'
import { useAsOf } from './use-as-of.ts'

const AsOfForm = lazy(async () => ({ default: (await import('./as-of-form.tsx')).AsOfForm }))

/** Opens the choice of a moment; says which one is on screen. */
export function AsOfControl() {
  const words = texts().timeMachine
  const { isPast, block } = useAsOf()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const button = (
    <button
      type="button"
      className={classes.control}
      data-past={isPast || undefined}
      data-testid="as-of"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <IconHistory size={18} stroke={1.7} aria-hidden="true" />
      <span className="visually-hidden">{words.control} </span>
      <span className={classes.word}>
        {isPast ? (block ? words.block(formatCount(block.number)) : words.past) : words.now}
      </span>
    </button>
  )
  return (
    <Dropdown open={open} onClose={close} target={button} label={words.choose}>
      <div className={classes.form}>
        <Suspense fallback={<p>{words.loading}</p>}>
          <AsOfForm onDone={close} />
        </Suspense>
      </div>
    </Dropdown>
  )
}
