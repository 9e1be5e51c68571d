import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../../language/text.ts'
import { useAsOf } from './use-as-of.ts'
import classes from './write-button.module.css'

interface WriteButtonProps extends ButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
  readonly 'data-testid'?: string
}

/** A button that leads to a signature. In the past it is dimmed and says why: what is on screen is not what would be signed. */
export function WriteButton({ onClick, children, ...look }: WriteButtonProps) {
  const { isPast } = useAsOf()
  const why = texts().timeMachine.noSigning
  if (!isPast)
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
