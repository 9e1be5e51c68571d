import { type ReactNode, useEffect, useRef } from 'react'
import classes from './dropdown.module.css'

interface DropdownProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The button that opens it. */
  readonly target: ReactNode
  readonly label: string
  readonly children: ReactNode
}

/**
 * What a button of the top bar unfolds below itself. Takes the focus and gives it back; closes on Escape and on a press elsewhere. Our own, and
 * small, because it is part of every first visit.
 */
export function Dropdown({ open, onClose, target, label, children }: DropdownProps) {
  const frame = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) onClose()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onClose()
      if (before instanceof HTMLElement) before.focus()
    }
    window.addEventListener('pointerdown', onPress)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointerdown', onPress)
      window.removeEventListener('keydown', onKey)
    }
  }, [open, onClose])
  return (
    <div ref={frame} className={classes.frame}>
      {target}
      {open ? (
        <div ref={panel} role="dialog" aria-label={label} tabIndex={-1} className={classes.panel}>
          {children}
        </div>
      ) : null}
    </div>
  )
}
