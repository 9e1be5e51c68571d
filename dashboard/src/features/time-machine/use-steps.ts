import { useEffect, useRef, useState } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { type StepSize, stepBack, stepForward } from './steps.ts'
import { useAsOf } from './use-as-of.ts'

/** How long each moment stays on screen while time plays; longer for those who asked for less motion. */
const dwell = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1200)

/** Whether a part of the page still waits for its numbers. */
const pageIsBusy = (): boolean => document.querySelector('main [aria-busy="true"]') !== null

export interface Steps {
  readonly size: StepSize
  readonly setSize: (size: StepSize) => void
  readonly back: () => void
  readonly forward: () => void
  readonly playing: boolean
  readonly setPlaying: (playing: boolean) => void
}

/** Steps from the moment on screen; beyond the newest block lies now. */
export function useSteps(): Steps {
  const { block, isPast, problem, goTo } = useAsOf()
  const { newest } = useLedger()
  const [size, setSize] = useState<StepSize>('month')
  const [wished, setPlaying] = useState(false)
  const playing = wished && isPast && problem === null
  const shown = block ?? newest

  const step = (to: (seconds: number, size: StepSize) => number, replace: boolean) => {
    if (!shown || !newest) return
    const time = to(shown.timestamp, size)
    goTo(time > newest.timestamp ? null : { kind: 'time', time }, { replace })
  }
  const onward = useRef<() => void>(undefined)
  onward.current = () => step(stepForward, true)

  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      if (!document.hidden && !pageIsBusy()) onward.current?.()
    }, dwell())
    return () => clearInterval(timer)
  }, [playing])
  // Whoever arrives at now, or at a moment that is not there, has come to the end.
  useEffect(() => {
    if (!isPast || problem !== null) setPlaying(false)
  }, [isPast, problem])

  return {
    size,
    setSize,
    back: () => step(stepBack, false),
    forward: () => step(stepForward, false),
    playing,
    setPlaying,
  }
}
