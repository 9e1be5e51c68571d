import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../../language/text.ts'
import { useAsOf } from './use-as-of.ts'
import classes from './write-button.module.css'

interface WriteButtonProps extends ButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
  /** Why it cannot be pressed now; null or left out when it can. */
  readonly whyNot?: string | null
  readonly 'data-testid'?: string
}

/** A button that leads to a signature. In the past it is dimmed and says why: what is on screen is not what would be signed. */
export function WriteButton({ onClick, children, whyNot = null, ...look }: WriteButtonProps) {
  const { isPast } = useAsOf()
  const why = isPast ? texts().timeMachine.noSigning : whyNot
  if (why === null)
    return (
      <Button {...look} onClick={onClick}>
        {children}
      </Button>
    )
  // It stays reachable, so that a keyboard or a screen reader comes to its reason too.
  return (
    <Button {...look} className={classes.dimmed} aria-disabled="true" title={why}>
      {children}
      <span className="visually-hidden">. {why}</span>
    </Button>
  )
}
