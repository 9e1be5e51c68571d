import { Popover } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { UnfoldingButton, type UnfoldingProps } from './unfolding-button.tsx'

/** The card of an `Unfolding` that was pressed. It opens once its button is there to give the focus back to. */
export function UnfoldedCard({ button, card, children }: UnfoldingProps) {
  const [open, setOpen] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    target.current?.focus({ preventScroll: true })
    setOpen(true)
  }, [])
  return (
    <Popover
      width={card.width}
      position={card.position}
      shadow="md"
      withArrow={card.arrow ?? false}
      trapFocus
      returnFocus
      opened={open}
      onChange={setOpen}
    >
      <Popover.Target>
        <UnfoldingButton ref={target} button={button} onClick={() => setOpen(!open)} />
      </Popover.Target>
      <Popover.Dropdown {...(card.className ? { className: card.className } : {})} aria-label={card.label}>
        {open ? children(() => setOpen(false)) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
