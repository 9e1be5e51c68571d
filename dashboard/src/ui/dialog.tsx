import { type ReactNode, useEffect, useRef } from 'react'
import { texts } from '../language/text.ts'
import classes from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** In the middle of the window, or along its right side; on a phone always from below. */
  readonly place?: 'middle' | 'side'
  readonly testId?: string
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and puts the rest of the page out of reach. */
export function Dialog({ title, onClose, place = 'middle', testId, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // Otherwise the browser gives the focus to the first thing that takes it, which is the button that closes.
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={classes.dialog}
      data-place={place}
      aria-label={title}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={classes.head}>
        <h2>{title}</h2>
        <button type="button" className={classes.close} onClick={onClose} aria-label={texts().ui.close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      </header>
      <div className={classes.body}>{children}</div>
    </dialog>
  )
}
