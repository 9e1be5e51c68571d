import type { ComponentProps, ReactNode } from 'react'

export interface UnfoldingProps {
  /** The button that unfolds the card: its class, what it shows, and its name where that does not say it. */
  readonly button: {
    readonly className: string | undefined
    readonly face: ReactNode
    readonly label?: string
    readonly pressed?: boolean
    readonly left?: string
  }
  readonly card: {
    readonly label: string
    readonly width: number
    readonly position: 'bottom' | 'bottom-start' | 'bottom-end'
    readonly className?: string | undefined
    readonly arrow?: boolean
  }
  /** What the card shows; made while it is open. */
  readonly children: (close: () => void) => ReactNode
}

type UnfoldingButtonProps = ComponentProps<'button'> & Pick<UnfoldingProps, 'button'>

/** The button of an `Unfolding`, before and after the card is there. */
export function UnfoldingButton({ button, ...rest }: UnfoldingButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      {...rest}
      // After what the card's library hands on, a class among it: else the button would change its looks while the card is open.
      className={button.className}
      style={button.left === undefined ? undefined : { left: button.left }}
      aria-label={button.label}
      aria-pressed={button.pressed}
    >
      {button.face}
    </button>
  )
}
