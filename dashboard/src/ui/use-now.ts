import { useEffect, useState } from 'react'

/** The browser's clock in unix seconds, ticking every `seconds`. */
export function useNow(seconds = 1): number {
  const [now, setNow] = useState(() => Date.now() / 1000)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() / 1000), seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return now
}
