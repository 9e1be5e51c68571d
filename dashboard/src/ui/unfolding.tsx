import { lazy, Suspense, useState } from 'react'
import { UnfoldingButton, type UnfoldingProps } from './unfolding-button.tsx'

const fetchCard = () => import('./unfolded-card.tsx')
const fetchAhead = () => void fetchCard().catch(() => undefined)
const UnfoldedCard = lazy(async () => ({ default: (await fetchCard()).UnfoldedCard }))

/**
 * A button that unfolds a card beside itself. A page has dozens of them, and what finds the card its place is dear: until somebody presses one it is a
 * mere button, and the code for the card is fetched when a pointer or the focus comes to it.
 */
export function Unfolding(props: UnfoldingProps) {
  const [used, setUsed] = useState(false)
  // Without its code, on a line that broke, the button stays as it is and can be pressed again; React would give up the whole page.
  const unfold = () =>
    void fetchCard().then(
      () => setUsed(true),
      () => undefined,
    )
  const mere = (
    <UnfoldingButton
      button={props.button}
      onClick={unfold}
      onFocus={fetchAhead}
      onPointerEnter={fetchAhead}
    />
  )
  if (!used) return mere
  return (
    <Suspense fallback={mere}>
      <UnfoldedCard {...props} />
    </Suspense>
  )
}
