import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

interface WhenNearProps {
  readonly className: string | undefined
  /** Stands there until then; for whoever reads the page by ear, and on paper if it never comes. */
  readonly until: ReactNode
  readonly children: ReactNode
}

/** How far from the window something begins to be drawn, so that who scrolls finds it there. */
const margin = '600px 0px'

/** Draws what is dear to draw once it comes near the window, or goes on paper, and keeps it. The class gives it its height beforehand. */
export function WhenNear({ className, until, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || !place.current) return undefined
    const draw = () => setNear(true)
    const onPaper = () => flushSync(draw)
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw()
      },
      { rootMargin: margin },
    )
    observer.observe(place.current)
    window.addEventListener('beforeprint', onPaper)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', onPaper)
    }
  }, [near])
  return (
    <div ref={place} className={className}>
      {near ? children : until}
    </div>
  )
}
