import { useIntersection, useWindowEvent } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'

interface WhenNearProps {
  readonly className: string | undefined
  /** Stands there until then, for whoever reads the page by ear. */
  readonly until: ReactNode
  readonly children: ReactNode
}

/** How far from the window something begins to be drawn, so that who scrolls finds it there. */
const rootMargin = '600px 0px'

/** Draws what is dear to draw once it comes near the window, or goes on paper, and keeps it. The class gives it its height beforehand. */
export function WhenNear({ className, until, children }: WhenNearProps) {
  const { ref, entry } = useIntersection({ rootMargin })
  const [drawn, setDrawn] = useState(false)
  if (entry?.isIntersecting && !drawn) setDrawn(true)
  useWindowEvent('beforeprint', () => flushSync(() => setDrawn(true)))
  return (
    <div ref={ref} className={className}>
      {drawn ? children : until}
    </div>
  )
}
