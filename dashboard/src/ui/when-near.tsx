import { useWindowEvent } from '@mantine/hooks'
import { type ReactNode, useCallback, useState } from 'react'
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
  const [drawn, setDrawn] = useState(false)
  const watch = useCallback((place: HTMLDivElement) => {
    // Any of them: who scrolls by fast comes near and is away again before React draws.
    const observer = new IntersectionObserver(
      (sightings) => {
        if (sightings.some(({ isIntersecting }) => isIntersecting)) setDrawn(true)
      },
      { rootMargin },
    )
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  useWindowEvent('beforeprint', () => flushSync(() => setDrawn(true)))
  return (
    <div ref={watch} className={className}>
      {drawn ? children : until}
    </div>
  )
}
